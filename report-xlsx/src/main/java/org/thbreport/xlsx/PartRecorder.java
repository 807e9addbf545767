package org.thbreport.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Sheet;
import org.thbreport.xlsx.zip.StoredEntry;
import org.thbreport.xlsx.zip.ZipOutput;

/** Keeps the parts of a workbook that tell of common sheets alone, while it is written. */
final class PartRecorder {

    /** Bytes of compressed parts, and bytes of texts, that are kept for a series; with more, the sheets are written anew each time. */
    private static final int MOST = 1 << 20;

    private final AnnexFile file;
    private final WorkbookSkeleton skeleton;
    private final Map<Sheet, SheetPlan> plans = new IdentityHashMap<>();
    private final Set<Integer> sheets = new HashSet<>();
    private final Map<String, StoredEntry> parts = new HashMap<>();
    private SharedStrings.@Nullable Kept strings;
    private int sheetsLeft;
    private int bytes;
    private boolean isRecording;

    PartRecorder(AnnexFile file, WorkbookSkeleton skeleton, List<Sheet> common) {
        this.file = file;
        this.skeleton = skeleton;
        common.forEach(sheet -> file.index(sheet).ifPresent(index -> {
            sheets.add(index);
            plans.put(sheet, file.plan(index));
        }));
        sheetsLeft = sheets.size();
        isRecording = sheetsLeft > 0;
    }

    /** Writes a part, and keeps it if it tells of common sheets alone. */
    void add(ZipOutput zip, String name, PartTemplate part, ZipOutput.Content content) throws IOException {
        OptionalInt sheet = WorkbookSkeleton.sheet(name);
        boolean isCommon = part.places().stream().allMatch(this::isCommon);
        if (sheet.isPresent() && !isCommon && sheetsLeft > 0) {
            // The texts of this sheet come before those of a common one.
            isRecording = false;
        }
        if (!isRecording || !isCommon) {
            zip.add(name, content);
            return;
        }
        zip.addAndKeep(name, content, MOST - bytes)
                .ifPresentOrElse(
                        entry -> {
                            parts.put(name, entry);
                            bytes += entry.size();
                        },
                        () -> isRecording = false);
        if (sheet.isPresent()) {
            sheetsLeft--;
            if (sheetsLeft == 0 && isRecording) {
                SharedStrings.Kept kept = file.strings().keep();
                strings = kept;
                isRecording = kept.bytes().length <= MOST;
            }
        }
    }

    /** Charts tell their language, which a series has in common too. */
    private boolean isCommon(String place) {
        return place.equals(WorkbookProperties.LANGUAGE)
                || WorkbookSkeleton.sheetOf(place).stream().anyMatch(sheets::contains);
    }

    /** Returns what was kept; empty if it would be too much or nothing is common. */
    Optional<CommonParts> parts() {
        return isRecording && strings != null
                ? Optional.of(new CommonParts(file.names(), skeleton, plans, parts, strings))
                : Optional.empty();
    }
}
