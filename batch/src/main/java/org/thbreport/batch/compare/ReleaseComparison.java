package org.thbreport.batch.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.xlsx.readback.XlsxWords;

/**
 * Compares two releases: their results by the ids of the figures, their pages sentence by sentence, their pictures by their points, and
 * the words of their annexes. Every number of an annex or table is one of the results ({@code verify} sees to that), so that it is
 * found there.
 */
public final class ReleaseComparison {
    private final ComparedRelease before;
    private final ComparedRelease after;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> compared = new ArrayList<>();
    private final PrintedTexts texts = new PrintedTexts();
    private final List<String> printed = new ArrayList<>();

    private ReleaseComparison(ComparedRelease before, ComparedRelease after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns what changed.
     *
     * @throws IOException if a file cannot be read, or is no such file as this program writes
     */
    public static ReleaseChanges of(ComparedRelease before, ComparedRelease after) throws IOException {
        ReleaseComparison comparison = new ReleaseComparison(before, after);
        comparison.compare();
        return new ReleaseChanges(before, after, comparison.changes, comparison.compared);
    }

    private void compare() throws IOException {
        Set<String> paths = new TreeSet<>();
        List.of(before, after)
                .forEach(release -> release.manifest().outputs().forEach(output -> paths.add(output.path())));
        for (String path : paths.stream()
                .sorted(Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder()))
                .toList()) {
            file(path, paths);
        }
        printed();
        if (differs(ResultsFile.FILE)) {
            compared.add(ResultsFile.FILE);
            changes.addAll(ResultChanges.of(before.bytes(ResultsFile.FILE), after.bytes(ResultsFile.FILE), texts));
        }
        changes.sort(Comparator.comparing(Change::part));
    }

    /** Files come in the order of the languages of the later release, those in no language last. */
    private int place(String path) {
        List<String> languages = after.manifest().words("languages");
        int place = OutputFormat.inLanguage(path)
                .map(file -> languages.indexOf(file.language()))
                .orElse(-1);
        return place < 0 ? languages.size() : place;
    }

    private void file(String path, Set<String> paths) throws IOException {
        Optional<PublishedFile> one = before.file(path);
        Optional<PublishedFile> other = after.file(path);
        if (one.isEmpty() || other.isEmpty()) {
            changes.add(Change.ofResult(
                    ChangePart.FILE,
                    path,
                    one.map(PublishedFile::sha256).orElse(""),
                    other.map(PublishedFile::sha256).orElse("")));
        } else if (differs(path)) {
            OutputFormat.FileInLanguage file = OutputFormat.inLanguage(path).orElse(null);
            if (file == null) {
                return;
            }
            if (file.format() == OutputFormat.FRAGMENT) {
                fragment(path, file, paths);
            } else if (file.format() == OutputFormat.XLSX) {
                compared.add(path);
                changes.addAll(new WordChanges(before, after)
                        .of(new ChangePlace(path, file.language(), ""), words(before, path), words(after, path)));
            } else if (file.format() == OutputFormat.HTML || !hasPage(path, paths)) {
                page(path, file);
            } else if (file.format() == OutputFormat.PDF) {
                printed.add(path);
            }
        }
    }

    /** Compares a fragment where neither page nor printed file says the same; its pictures stand in it too. */
    private void fragment(String path, OutputFormat.FileInLanguage file, Set<String> paths) throws IOException {
        String stem = path.substring(0, path.indexOf('.'));
        if (path.endsWith(".html") && !paths.contains(stem + ".html") && !paths.contains(stem + ".pdf")) {
            page(path, file);
        }
    }

    private void page(String path, OutputFormat.FileInLanguage file) throws IOException {
        compared.add(path);
        changes.addAll(new PageChanges(new ChangePlace(path, file.language(), ""), texts)
                .of(page(before, path, file), page(after, path, file)));
    }

    /**
     * Compares the printed files whose pages of the web say the same in both releases. A page stands for its printed file only where it
     * differs too; else that may have changed alone, as by another program.
     */
    private void printed() throws IOException {
        for (String path : printed) {
            String page = page(path);
            boolean isSame =
                    changes.stream().noneMatch(change -> change.place().file().equals(page));
            Optional<OutputFormat.FileInLanguage> file = OutputFormat.inLanguage(path);
            if (isSame && file.isPresent()) {
                page(path, file.get());
            }
        }
    }

    private static String page(String path) {
        return path.substring(0, path.lastIndexOf('.')) + ".html";
    }

    private static List<String> words(ComparedRelease release, String path) throws IOException {
        return XlsxWords.of(release.bytes(path));
    }

    private static ReadPage page(ComparedRelease release, String path, OutputFormat.FileInLanguage file)
            throws IOException {
        return ReadPage.of(
                release.bytes(path), file.format(), release.manifest().contentKey());
    }

    private boolean differs(String path) {
        Optional<PublishedFile> one = before.file(path);
        Optional<PublishedFile> other = after.file(path);
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** Returns whether what a printed file says is compared in the page of the web, which says the same. */
    private boolean hasPage(String path, Set<String> paths) {
        String page = page(path);
        return paths.contains(page)
                && before.file(page).isPresent()
                && after.file(page).isPresent();
    }
}
