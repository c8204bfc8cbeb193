package org.conditionality;

import java.nio.file.Path;
import java.util.Optional;
import org.conditionality.rule.pack.Library;

/** The rules of this project, compiled once for all tests. */
public final class TestLibrary {

    private static final class Holder {
        private static final Library LIBRARY = Library.open(Optional.of(Path.of("rules")));
    }

    private TestLibrary() {}

    public static Library library() {
        return Holder.LIBRARY;
    }
}
