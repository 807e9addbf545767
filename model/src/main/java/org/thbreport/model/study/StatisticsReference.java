package org.thbreport.model.study;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.RegisterTable;

/**
 * A statistics file that a study uses.
 *
 * @param id id in the study, by which its figures are named: that given, or the name of the file
 * @param file path relative to the study folder; of counts of a register the name that they are known by
 * @param source id of the source it comes from
 * @param note id of the source's note that cites the figures, or null
 * @param dataset id of the dataset at the publisher, such as {@code crim_thb_vctz}, or null
 * @param base what published shares in it are shares of
 * @param scope who is counted, by language tag: "registered victims in the EU"
 * @param noun who is counted, in a word or two by language tag: "persons in prison"; empty for victims
 * @param shareOf the group of interest in words, by language tag: "women and girls"; empty for third-country nationals
 * @param mapping which dimensions and codes make the groups
 * @param counted the register whose persons it counts, as far as protection goes
 * @param query how the dataset is asked for at the publisher
 * @param location where it was read
 * @param register which counts of which register it is, or null for a file
 * @param headline key of the area that headlines are about; null for the publisher's own total of the Union, or else the sum of the countries
 * @param population the file of inhabitants that victims are related to, or null
 */
public record StatisticsReference(
        String id,
        String file,
        String source,
        @Nullable String note,
        @Nullable String dataset,
        ShareBase base,
        Map<String, String> scope,
        Map<String, String> noun,
        Map<String, String> shareOf,
        GroupMapping mapping,
        CountedRegister counted,
        TableQuery query,
        Location location,
        @Nullable RegisterTable register,
        @Nullable String headline,
        @Nullable PopulationReference population) {

    private static final Pattern NO_ID = Pattern.compile("[^A-Za-z0-9]+");

    /** Copies the words. */
    public StatisticsReference {
        scope = Map.copyOf(scope);
        noun = Map.copyOf(noun);
        shareOf = Map.copyOf(shareOf);
    }

    /** Makes a table of a file that counts the persons of the study's own register. */
    public StatisticsReference(
            String id,
            String file,
            String source,
            @Nullable String note,
            @Nullable String dataset,
            ShareBase base,
            Map<String, String> scope,
            Map<String, String> shareOf,
            GroupMapping mapping,
            TableQuery query,
            Location location) {
        this(
                id,
                file,
                source,
                note,
                dataset,
                base,
                scope,
                Map.of(),
                shareOf,
                mapping,
                CountedRegister.OF_THE_STUDY,
                query,
                location,
                null,
                null,
                null);
    }

    /**
     * Returns a name for the persons that the table counts, by which its counts are known whatever the order and the names of files: the
     * one that the study gives, or its register, or who is counted, and which part of them its filters take.
     */
    public String persons() {
        return isOfNamedPersons()
                ? counted.persons().isEmpty() && register != null ? register.register() : counted.persons()
                : CountedPersons.of(noun, mapping.filters());
    }

    /** Returns whether study or register name the persons, so that nothing has to be concluded from words. */
    public boolean isOfNamedPersons() {
        return !counted.persons().isEmpty() || register != null;
    }

    /** Returns the file of inhabitants that victims are related to. */
    public Optional<PopulationReference> inhabitants() {
        return Optional.ofNullable(population);
    }

    /** Returns whether the texts may speak of third-country nationals among victims: the study names no others. */
    public boolean isOfVictims() {
        return noun.isEmpty() && shareOf.isEmpty();
    }

    /** Returns the id of a file that was given none: its name without folder and ending, of letters, digits and hyphens. */
    public static String idOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.indexOf('.', 1);
        String id = NO_ID.matcher(dot < 0 ? name : name.substring(0, dot)).replaceAll("-");
        return id.isEmpty() ? "table" : id;
    }

    /** Returns the same file, asked for by another service. */
    public StatisticsReference by(TableService service) {
        return new StatisticsReference(
                id,
                file,
                source,
                note,
                dataset,
                base,
                scope,
                noun,
                shareOf,
                mapping,
                counted,
                query.by(service),
                location,
                register,
                headline,
                population);
    }
}
