package org.thbreport.batch.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.branding.BrandingFileReader;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.schedule.Trigger;

/**
 * A batch as its file states it. Paths are relative to the folder of the file.
 *
 * @param name name of the file, by which it is known among those that publish in the same folder
 * @param folder folder of the file
 * @param out folder to publish in
 * @param editions the studies, in the order of the file
 * @param asOfPeriod whether the day of a scheduled time is printed, instead of the day in the study file
 * @param keep how many earlier releases of an edition are kept
 * @param ledger path of the ledger, or a {@code jdbc:} address
 * @param lease how long another machine that says nothing keeps its editions, in whole seconds
 * @param branding branding file of all editions, or null where each study has its own
 * @param embargo when releases become visible, or null for at once
 * @param asksApproval whether a release becomes visible only when it was approved
 * @param countsRegisters whether the registers of the studies are counted before their editions are made
 * @param schedule when the batch is due
 */
public record BatchFile(
        String name,
        Path folder,
        Path out,
        List<BatchEdition> editions,
        boolean asOfPeriod,
        int keep,
        String ledger,
        Duration lease,
        @Nullable String branding,
        @Nullable Instant embargo,
        boolean asksApproval,
        boolean countsRegisters,
        List<Trigger> schedule) {
    /** How many earlier releases are kept where nothing is said. */
    public static final int USUAL_KEEP = 3;

    private static final Pattern PLAIN = Pattern.compile("[\\w./@%+=:,-]+");

    /** Copies the lists. */
    public BatchFile {
        editions = List.copyOf(editions);
        schedule = List.copyOf(schedule);
    }

    /** Returns its path as a command line takes it, from whatever folder. */
    public String inShell() {
        String path = folder.resolve(name).toString();
        return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /** Reads the branding of all editions, as its files are now. */
    public BrandingReading readBranding() {
        return branding == null ? BrandingReading.NONE : BrandingFileReader.read(folder.resolve(branding), branding);
    }
}
