package org.conditionality.web.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conditionality.whatif.sweep.SweepQuestion.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Which form of a table the header {@code Accept} prefers (RFC 9110, section 12.5.1). */
public final class AcceptedJob {

    private static final Comparator<MediaType> BY_EXACTNESS = Comparator.comparing(MediaType::isConcrete)
            .thenComparing(type -> !type.isWildcardType())
            .thenComparing(type -> type.getParameters().size());

    private AcceptedJob() {}

    /**
     * The form of the greatest weight; of several the one that is named most exactly, then the one named first. JSON where
     * nothing is asked for.
     *
     * @throws HttpMediaTypeNotAcceptableException if none of them is accepted
     */
    public static Format format(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return Format.JSON;
        }
        var ranges = MediaType.parseMediaTypes(accept);
        return Arrays.stream(Format.values())
                .map(format -> new Choice(format, range(format, ranges)))
                .filter(choice -> choice.weight() > 0)
                .max(Comparator.comparingDouble(Choice::weight)
                        .thenComparing(choice -> choice.range().orElseThrow(), BY_EXACTNESS)
                        .thenComparing(choice -> -ranges.indexOf(choice.range().orElseThrow())))
                .map(Choice::format)
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                        Arrays.stream(Format.values()).map(AcceptedJob::type).toList()));
    }

    private record Choice(Format format, Optional<MediaType> range) {

        double weight() {
            return range.map(MediaType::getQualityValue).orElse(0.0);
        }
    }

    /** What the header says of a form: the most exact range that includes it. */
    private static Optional<MediaType> range(Format format, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type(format)))
                .reduce((one, other) -> BY_EXACTNESS.compare(other, one) > 0 ? other : one);
    }

    private static MediaType type(Format format) {
        return MediaType.valueOf(format.mediaType());
    }
}
