package org.thbreport.batch.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.thbreport.batch.release.PublishedFile;

/** Compares the words of an annex. Keys and hashes in it are told as inputs of the release. */
final class WordChanges {

    private final Set<String> hashes = new LinkedHashSet<>();

    WordChanges(ComparedRelease before, ComparedRelease after) {
        Stream.of(before, after).forEach(release -> {
            hashes.add(release.manifest().contentKey());
            release.manifest().inputs().stream().map(PublishedFile::sha256).forEach(hashes::add);
        });
    }

    /** Returns the texts that are there no more, then those that are new. */
    List<Change> of(ChangePlace annex, List<String> before, List<String> after) {
        List<Change> changes = new ArrayList<>();
        Set<String> gone = new LinkedHashSet<>(before);
        after.forEach(gone::remove);
        Set<String> added = new LinkedHashSet<>(after);
        before.forEach(added::remove);
        gone.stream().filter(this::isText).forEach(text -> changes.add(change(annex, text, "")));
        added.stream().filter(this::isText).forEach(text -> changes.add(change(annex, "", text)));
        return changes;
    }

    private boolean isText(String text) {
        return hashes.stream().noneMatch(text::contains);
    }

    private static Change change(ChangePlace annex, String before, String after) {
        return new Change(ChangePart.ANNEX, Change.kind(before, after), "", annex, before, after, List.of(), List.of());
    }
}
