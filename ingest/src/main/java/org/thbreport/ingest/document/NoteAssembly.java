package org.thbreport.ingest.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the notes of a document from its other text where the file does not say so: a piece that begins with a label is a
 * note if the text before it has the marker and the labels rise.
 */
public final class NoteAssembly {

    private final List<Fragment> fragments;
    private final List<Passage> passages = new ArrayList<>();
    private final List<List<Stretch>> raised = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    /** Index of the first note of each run of rising labels. */
    private final List<Integer> firstNotes = new ArrayList<>();

    /** Number of passages before the last note of each run. */
    private final List<Integer> lastPassages = new ArrayList<>();

    private StartLabel.Style lastStyle = StartLabel.Style.RAISED;

    /** Whether the format tells what stands at the foot of pages: then notes stand nowhere else. */
    private final boolean feet;

    private NoteAssembly(List<Fragment> fragments) {
        this.fragments = fragments;
        this.feet = fragments.stream().anyMatch(Fragment::foot);
    }

    /** Puts a document together from its pieces in the order of reading. */
    public static AssembledText of(List<Fragment> fragments) {
        NoteAssembly assembly = new NoteAssembly(fragments);
        assembly.divide(new NoteLabels(fragments, assembly.feet).labels());
        assembly.doubtLoneNumber();
        return new AssembledText(assembly.passages, assembly.notes, assembly.markers());
    }

    private List<Marker> markers() {
        List<MarkerCandidate> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            all.addAll(MarkerScan.of(passages.get(i).text().text(), raised.get(i), i, 0));
        }
        if (notes.isEmpty()) {
            return MarkerChoice.withoutNotes(all);
        }
        List<Marker> markers = new ArrayList<>();
        for (int run = 0; run < firstNotes.size(); run++) {
            boolean last = run == firstNotes.size() - 1;
            int from = run == 0 ? 0 : lastPassages.get(run - 1);
            int to = last ? passages.size() : lastPassages.get(run);
            List<MarkerCandidate> here = all.stream()
                    .filter(candidate -> candidate.passage() >= from && candidate.passage() < to)
                    .toList();
            int toNote = last ? notes.size() : firstNotes.get(run + 1);
            markers.addAll(new MarkerChoice(notes, firstNotes.get(run), toNote).markers(here));
        }
        return markers;
    }

    private void divide(List<@Nullable StartLabel> labels) {
        boolean inNote = false;
        int last = 0;
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            StartLabel label = i < labels.size() ? labels.get(i) : null;
            if (label != null) {
                addNote(fragment, label, last);
                last = label.number();
                inNote = true;
            } else if (!notes.isEmpty() && (inNote && !feet && fragment.joint() != Joint.APART || fragment.foot())) {
                continueNote(fragment);
                inNote = true;
            } else if ((!inNote || feet) && fragment.joint() == Joint.WHOLE && !passages.isEmpty()) {
                continuePassage(fragment);
            } else {
                doubtCut(fragment, inNote && !feet);
                passages.add(new Passage(fragment.heading(), fragment.text()));
                raised.add(new ArrayList<>(fragment.raised()));
                inNote = false;
            }
        }
    }

    private void addNote(Fragment fragment, StartLabel label, int last) {
        DocumentText text = fragment.text().from(label.body());
        lastStyle = label.style();
        boolean twice = last > 0 && label.number() == last;
        if (notes.isEmpty() || label.number() > 0 && label.number() < last) {
            firstNotes.add(notes.size());
            lastPassages.add(passages.size());
        }
        if (twice) {
            Note before = notes.get(notes.size() - 1);
            notes.set(notes.size() - 1, new Note(before.label(), before.text().doubted(TextDoubt.LABEL_APART)));
        }
        boolean apart = twice || text.text().isBlank();
        notes.add(new Note(label.label(), apart ? text.doubted(TextDoubt.LABEL_APART) : text));
        lastPassages.set(lastPassages.size() - 1, passages.size());
    }

    /** One number at the beginning of a line, in no brackets and not raised, may be anything. */
    private void doubtLoneNumber() {
        if (notes.size() == 1 && lastStyle.isPlain()) {
            Note note = notes.get(0);
            notes.set(0, new Note(note.label(), note.text().doubted(TextDoubt.LABEL_APART)));
        }
    }

    /** A list that stops without a full stop before one that begins like its other half is held. */
    private void doubtCut(Fragment next, boolean inNote) {
        if (!inNote) {
            return;
        }
        Note note = notes.get(notes.size() - 1);
        String text = note.text().text().strip();
        boolean ends = text.endsWith(".");
        String words = next.text().text().strip();
        boolean goesOn = words.matches("(?s)(?:and |or |[,;&]|\\p{Lu}{2}\\b|\\p{Ll}).*");
        if (!ends && goesOn) {
            notes.set(notes.size() - 1, new Note(note.label(), note.text().doubted(TextDoubt.CUT)));
        }
    }

    private void continueNote(Fragment fragment) {
        int at = notes.size() - 1;
        Note note = notes.get(at);
        DocumentText text = note.text().text().isBlank()
                ? fragment.text().doubted(TextDoubt.LABEL_APART)
                : note.text().then(fragment.text());
        notes.set(at, new Note(note.label(), text));
    }

    private void continuePassage(Fragment fragment) {
        int at = passages.size() - 1;
        Passage passage = passages.get(at);
        int shift = passage.text().text().length() + 1;
        fragment.raised().forEach(stretch -> raised.get(at).add(stretch.shifted(shift)));
        passages.set(at, new Passage(passage.heading(), passage.text().then(fragment.text())));
    }
}
