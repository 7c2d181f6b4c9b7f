#include "upload.h"

std::shared_ptr<UploadState> beginUpload(const std::string &file) {
  auto state = std::make_shared<UploadState>(file);
  state->socket().onMessage([state](const std::string &message) {
    if (message.compare(0, 4, "ACK ") == 0)
      state->acknowledge(std::stoi(message.substr(4)));
    else
      state->socket().send("RESEND " + state->file());
  });
  state->socket().send("PUT " + file);
  return state;
}
