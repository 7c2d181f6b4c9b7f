# Writes the text file INPUT as a C++ raw string literal to OUTPUT.
file(READ ${INPUT} text)
file(WRITE ${OUTPUT} "R\"refcycle(${text})refcycle\"\n")
