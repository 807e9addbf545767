package org.thbreport.model.study;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Location;

/**
 * A document that evidence comes from.
 *
 * @param id id, unique in the study
 * @param kind what kind of document it is
 * @param title title by language tag
 * @param address where it is found, or null where no address is known
 * @param published day of publication, or null where it is not known
 * @param accessed day on which it was last looked at, or null
 * @param inForce day on which a legal act entered into force, or null
 * @param asOf day on which it is judged who was a Member or Observer for its findings, or null for that of the study
 * @param location where it was read
 */
public record SourceReference(
        String id,
        SourceKind kind,
        Map<String, String> title,
        @Nullable URI address,
        @Nullable LocalDate published,
        @Nullable LocalDate accessed,
        @Nullable LocalDate inForce,
        @Nullable LocalDate asOf,
        Location location) {

    /** Makes a source whose countries are judged on the day of the study. */
    public SourceReference(
            String id,
            SourceKind kind,
            Map<String, String> title,
            @Nullable URI address,
            @Nullable LocalDate published,
            @Nullable LocalDate accessed,
            @Nullable LocalDate inForce,
            Location location) {
        this(id, kind, title, address, published, accessed, inForce, null, location);
    }

    /** Copies the titles. */
    public SourceReference {
        title = Map.copyOf(title);
    }
}
