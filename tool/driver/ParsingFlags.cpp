//===- driver/ParsingFlags.cpp --------------------------------------------===//
//
//   words --OptTable--> options --groups, kinds--> those kept --> words
//
//===----------------------------------------------------------------------===//

#include "driver/ParsingFlags.h"
#include "clang/Basic/LangStandard.h"
#include "clang/Options/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

using namespace refcycle;
using namespace clang::options;
using llvm::StringRef;
using llvm::opt::Arg;
using llvm::opt::Option;
using Words = std::vector<std::string>;

/// Groups all of whose flags say how to parse, those in NotKept aside.
static constexpr unsigned KeptGroups[] = {OPT_Preprocessor_Group, OPT_m_Group,
                                          OPT_O_Group, OPT_W_Group};

/// Groups of which flags without a value are kept. What such a flag makes the
/// front end write is undone there (makeHarmless).
static constexpr unsigned KeptFlagGroups[] = {OPT_f_Group};

/// Dependency files and dumps; and code for other processors, for which the
/// driver runs programs to find out which are there.
static constexpr unsigned NotKeptGroups[] = {
    OPT_M_Group,    OPT_d_Group,   OPT_offload_Group, OPT_cuda_Group,
    OPT_hip_Group,  OPT_sycl_Group, OPT_pedantic_Group};

/// Files that other compilers wrote.
static constexpr unsigned NotKept[] = {OPT_include_pch, OPT_ivfsoverlay,
                                       OPT_fmodules_cache_path,
                                       OPT_fmodules_user_build_path,
                                       OPT_fbuild_session_file};

/// Flags with a value, or of no group.
static constexpr unsigned Kept[] = {
    // language
    OPT_std_EQ, OPT_std_default_EQ, OPT_ansi, OPT_x, OPT_ObjC, OPT_ObjCXX,
    OPT_traditional_cpp, OPT_undef, OPT_pthread, OPT_no_pthread,
    OPT_fcheck_new, OPT_fno_check_new, OPT_faligned_new_EQ,
    OPT_fno_unsigned_char, OPT_fms_compatibility_version, OPT_fmsc_version,
    OPT_fgnuc_version_EQ, OPT_fcxx_abi_EQ, OPT_fclang_abi_compat_EQ,
    OPT_fnew_alignment_EQ, OPT_fpack_struct_EQ, OPT_fmax_type_align_EQ,
    OPT_flax_vector_conversions_EQ, OPT_finput_charset_EQ,
    OPT_fexec_charset_EQ, OPT_fno_builtin_, OPT_fms_memptr_rep_EQ,
    OPT_fms_runtime_lib_EQ, OPT_fobjc_runtime_EQ, OPT_fobjc_abi_version_EQ,
    OPT_fopenmp_EQ, OPT_fopenmp_version_EQ, OPT_ffp_eval_method_EQ,
    // limits of the parser
    OPT_fbracket_depth_EQ, OPT_fconstexpr_depth_EQ, OPT_fconstexpr_steps_EQ,
    OPT_ftemplate_depth_EQ, OPT_foperator_arrow_depth_EQ,
    // what code asks with __has_feature and macros
    OPT_fsanitize_EQ, OPT_fno_sanitize_EQ, OPT_fcf_protection_EQ,
    // target, and where its headers are
    OPT_target, OPT_arch, OPT_darwin_target_variant, OPT__sysroot_EQ,
    OPT_stdlib_EQ, OPT_F, OPT_gcc_toolchain, OPT_gcc_install_dir_EQ,
    OPT_gcc_triple_EQ, OPT_fmodule_map_file, OPT_working_directory,
    OPT_driver_mode,
    // clang-cl: most are other names of the above
    OPT__SLASH_std, OPT__SLASH_EH, OPT__SLASH_GR, OPT__SLASH_GR_,
    OPT__SLASH_GX, OPT__SLASH_Za, OPT__SLASH_Ze, OPT__SLASH_Zc,
    OPT__SLASH_Zc_wchar_t, OPT__SLASH_Zc_wchar_t_, OPT__SLASH_MD,
    OPT__SLASH_MDd, OPT__SLASH_MT, OPT__SLASH_MTd, OPT__SLASH_LD,
    OPT__SLASH_LDd, OPT__SLASH_TP, OPT__SLASH_TC, OPT__SLASH_imsvc,
    OPT__SLASH_external_COLON_I, OPT__SLASH_external_env, OPT__SLASH_arch,
    OPT__SLASH_permissive, OPT__SLASH_permissive_, OPT__SLASH_kernel,
    OPT__SLASH_vctoolsdir, OPT__SLASH_vctoolsversion, OPT__SLASH_winsdkdir,
    OPT__SLASH_winsdkversion, OPT__SLASH_winsysroot, OPT__SLASH_diasdkdir};

/// The values of these are flags for Clang's front end.
static constexpr unsigned Forwarding[] = {OPT_Xclang, OPT_Xpreprocessor,
                                          OPT_Wp_COMMA};

static bool isOneOf(const Option &O, llvm::ArrayRef<unsigned> Options) {
  return llvm::any_of(Options, [&](unsigned ID) { return O.matches(ID); });
}

/// Says how to parse, whatever its value is.
static bool saysHowToParse(const Option &O) {
  if (isOneOf(O, Kept))
    return true;
  if (isOneOf(O, NotKept) || isOneOf(O, NotKeptGroups))
    return false;
  return isOneOf(O, KeptGroups) || (O.getKind() == Option::FlagClass &&
                                    isOneOf(O, KeptFlagGroups));
}

/// False for values that make the driver do something else than parse: it
/// prints for "help", preprocesses in the mode "cpp", and for the "native" one
/// of a target that is not this machine runs programs to ask. And a warning is
/// never an error.
static bool isHarmlessValue(const Arg &A, bool ForThisMachine) {
  if (A.getOption().matches(OPT_W_Group)) {
    std::string Text = A.getSpelling().str();
    if (A.getNumValues())
      Text += A.getValue();
    return !StringRef(Text).starts_with("-Werror") &&
           !StringRef(Text).starts_with("-Wfatal-errors");
  }
  if (A.getNumValues() == 0)
    return true;
  StringRef Value = A.getValue();
  if (A.getOption().matches(OPT_driver_mode))
    return llvm::StringSwitch<bool>(Value)
        .Cases({"gcc", "g++", "cl"}, true)
        .Default(false);
  if (A.getOption().matches(OPT_m_Group))
    return Value != "help" && (Value != "native" || ForThisMachine);
  return true;
}

static bool isForThisMachine(const llvm::opt::ArgList &Args) {
  llvm::Triple Here(llvm::sys::getDefaultTargetTriple());
  const Arg *Target = Args.getLastArgNoClaim(OPT_target);
  return !Target || llvm::Triple(Target->getValue()).getArch() == Here.getArch();
}

namespace {

/// What was chosen of a command line.
struct Chosen {
  Words Flags;     ///< as they were spelled
  Words Forwarded; ///< values of forwarding flags
};

} // namespace

/// A header that is included goes past the driver, which would take a precompiled
/// one that lies beside it.
static bool isForFrontEnd(const Option &O) {
  return isOneOf(O, Forwarding) || O.matches(OPT_include);
}

static Words forwarded(const Arg &A) {
  if (A.getOption().matches(OPT_include))
    return {"-include", A.getValue()};
  return {A.getValues().begin(), A.getValues().end()};
}

static llvm::opt::InputArgList parse(llvm::ArrayRef<const char *> Spelled,
                                     unsigned Visibility, unsigned &MissingIndex,
                                     unsigned &MissingCount) {
  return clang::getDriverOptTable().ParseArgs(Spelled, MissingIndex, MissingCount,
                                              llvm::opt::Visibility(Visibility));
}

/// Those that are not empty: the table skips them.
static std::vector<const char *> wordsOf(llvm::ArrayRef<std::string> All) {
  std::vector<const char *> Out;
  for (const std::string &Word : All)
    if (!Word.empty())
      Out.push_back(Word.c_str());
  return Out;
}

static unsigned visibilityOf(llvm::ArrayRef<std::string> Flags) {
  return llvm::is_contained(Flags, "--driver-mode=cl") ? CLOption : ClangOption;
}

/// Chooses from \p All, flags of the driver or, with CC1Option as \p Visibility,
/// of the front end. What is forwarded has yet to be chosen from.
static Chosen choose(llvm::ArrayRef<std::string> All, unsigned Visibility) {
  const std::vector<const char *> Spelled = wordsOf(All);
  unsigned MissingIndex, MissingCount;
  auto Args = parse(Spelled, Visibility, MissingIndex, MissingCount);
  const bool Here = isForThisMachine(Args);
  Chosen Out;
  for (auto It = Args.begin(), End = Args.end(); It != End; ++It) {
    const Arg &A = **It;
    if (Visibility != CC1Option && isForFrontEnd(A.getOption())) {
      llvm::append_range(Out.Forwarded, forwarded(A));
    } else if (saysHowToParse(A.getOption()) && isHarmlessValue(A, Here)) {
      auto Next = std::next(It);
      unsigned After = Next != End      ? (*Next)->getIndex()
                       : MissingCount   ? MissingIndex
                                        : Spelled.size();
      Out.Flags.insert(Out.Flags.end(), Spelled.begin() + A.getIndex(),
                       Spelled.begin() + After);
    }
  }
  return Out;
}

Words refcycle::parsingFlags(llvm::ArrayRef<std::string> Flags) {
  Chosen Driver = choose(Flags, visibilityOf(Flags));
  for (const std::string &Word : choose(Driver.Forwarded, CC1Option).Flags) {
    Driver.Flags.push_back("-Xclang");
    Driver.Flags.push_back(Word);
  }
  return std::move(Driver.Flags);
}

std::vector<std::string> refcycle::doubtsAbout(llvm::ArrayRef<std::string> Flags) {
  const std::vector<const char *> Spelled = wordsOf(Flags);
  const unsigned Visibility = visibilityOf(Flags);
  unsigned MissingIndex, MissingCount;
  auto Args = parse(Spelled, Visibility, MissingIndex, MissingCount);
  std::vector<std::string> Out;
  for (const Arg *A : Args) {
    const std::string Word = A->getAsString(Args);
    if (A->getOption().matches(OPT_std_EQ) &&
        clang::LangStandard::getLangKind(A->getValue()) ==
            clang::LangStandard::lang_unspecified)
      Out.push_back("'" + Word + "' names no standard of a language");
    if (A->getOption().getKind() != Option::UnknownClass)
      continue;
    std::string Nearest;
    const unsigned Distance = clang::getDriverOptTable().findNearest(
        Word, Nearest, llvm::opt::Visibility(Visibility));
    Out.push_back("'" + Word + "' is no flag of Clang" +
                  (Distance <= 2 ? "; did you mean '" + Nearest + "'?"
                                 : "; it is left out"));
  }
  if (MissingCount)
    Out.push_back("'" + std::string(Spelled[MissingIndex]) + "' needs a value");
  return Out;
}
