package org.conditionality.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads paths; of one that Java cannot read, it says what is the matter. */
public final class PathConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(reason(System.getProperty("sun.jnu.encoding", "")));
        }
    }

    /** Java reads the names of files in the encoding of the locale, in which not every name can be written. */
    static String reason(String encoding) {
        return encoding.equals("UTF-8")
                ? "this cannot be the name of a file"
                : "the name has letters that the locale of this terminal (%s) does not. Set a locale of UTF-8, as in LC_ALL=C.UTF-8, and try again"
                        .formatted(encoding);
    }
}
