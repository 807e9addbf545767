package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thbreport.analytics.revision.RevisionKind;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ObservationStatus;

/**
 * The cells that differ between two vintages of a table, compared by the codes of their dimensions, whatever order or
 * format the vintages came in. Cells that are new or differ come in the newer vintage's order, removed ones behind them in
 * the older's.
 *
 * @param revisions the cells that differ
 * @param unchanged number of cells that are the same in both
 * @param notCompared dimensions of several codes that only one vintage has; with any, no cell can be compared
 */
public record RevisionLedger(List<Revision> revisions, int unchanged, List<String> notCompared) {

    /** Copies the lists. */
    public RevisionLedger {
        revisions = List.copyOf(revisions);
        notCompared = List.copyOf(notCompared);
    }

    /** Compares two vintages of a table. */
    public static RevisionLedger compare(Dataset older, Dataset newer) {
        List<String> lonely = new ArrayList<>(lonely(older, newer));
        lonely.addAll(lonely(newer, older));
        return lonely.isEmpty() ? new Comparison(older, newer).ledger() : new RevisionLedger(List.of(), 0, lonely);
    }

    /** A dimension that only one vintage has does no harm while it has one code. */
    private static List<String> lonely(Dataset one, Dataset other) {
        return one.dimensions().stream()
                .filter(dimension -> dimension.codes().size() > 1
                        && other.dimension(dimension.id()).isEmpty())
                .map(dimension -> dimension.id())
                .toList();
    }

    /** Matches the rows of two vintages over the dimensions that both have. */
    private static final class Comparison {
        private final Dataset older;
        private final Dataset newer;
        private final int[] olderPlaces;
        private final int[] newerPlaces;
        private final int[][] toNewer;
        private final List<Revision> revisions = new ArrayList<>();
        private int unchanged;

        Comparison(Dataset older, Dataset newer) {
            this.older = older;
            this.newer = newer;
            this.newerPlaces = IntStream.range(0, newer.dimensions().size())
                    .filter(i -> older.dimension(newer.dimensions().get(i).id()).isPresent())
                    .toArray();
            this.olderPlaces = Arrays.stream(newerPlaces)
                    .map(i -> older.dimension(newer.dimensions().get(i).id()).orElseThrow())
                    .toArray();
            this.toNewer = new int[newerPlaces.length][];
            for (int i = 0; i < toNewer.length; i++) {
                toNewer[i] = translation(
                        older.dimensions().get(olderPlaces[i]).codes(),
                        newer.dimensions().get(newerPlaces[i]).codes());
            }
        }

        /** Returns for each old code the place of the same new one; codes without one get places behind all others. */
        private static int[] translation(List<String> from, List<String> to) {
            Map<String, Integer> places = new HashMap<>();
            to.forEach(code -> places.put(code, places.size()));
            return from.stream()
                    .mapToInt(code -> places.computeIfAbsent(code, key -> places.size()))
                    .toArray();
        }

        RevisionLedger ledger() {
            int slots = Integer.highestOneBit(Math.max(4, older.size())) << 2;
            int[] oldRows = new int[slots];
            Arrays.fill(oldRows, -1);
            BitSet left = new BitSet(older.size());
            int[] key = new int[olderPlaces.length];
            for (int row = 0; row < older.size(); row++) {
                for (int i = 0; i < key.length; i++) {
                    key[i] = toNewer[i][older.codeIndex(olderPlaces[i], row)];
                }
                int slot = slot(oldRows, key);
                if (oldRows[slot] < 0) {
                    oldRows[slot] = row;
                    left.set(row);
                }
            }
            for (int row = 0; row < newer.size(); row++) {
                for (int i = 0; i < key.length; i++) {
                    key[i] = newer.codeIndex(newerPlaces[i], row);
                }
                int old = oldRows[slot(oldRows, key)];
                if (old < 0) {
                    revisions.add(new Revision(
                            RevisionKind.ADDED,
                            cell(newer, newerPlaces, row),
                            null,
                            newer.value(row),
                            ObservationStatus.NONE,
                            newer.status(row)));
                } else {
                    left.clear(old);
                    compare(old, row);
                }
            }
            left.stream().forEach(this::remove);
            return new RevisionLedger(revisions, unchanged, List.of());
        }

        /** Returns the slot of the old row with some codes, written as places of new ones, or the free slot for one. */
        private int slot(int[] oldRows, int[] key) {
            long hash = 0;
            for (int code : key) {
                hash = (hash + code) * 0x9E3779B97F4A7C15L;
            }
            int slot = (int) (hash >>> 32) & (oldRows.length - 1);
            while (oldRows[slot] >= 0 && !hasCodes(oldRows[slot], key)) {
                slot = (slot + 1) & (oldRows.length - 1);
            }
            return slot;
        }

        private boolean hasCodes(int oldRow, int[] key) {
            for (int i = 0; i < key.length; i++) {
                if (toNewer[i][older.codeIndex(olderPlaces[i], oldRow)] != key[i]) {
                    return false;
                }
            }
            return true;
        }

        private void compare(int oldRow, int newRow) {
            boolean sameValue = older.value(oldRow).equals(newer.value(newRow))
                    && older.precision(oldRow) == newer.precision(newRow);
            if (sameValue && older.status(oldRow).equals(newer.status(newRow))) {
                unchanged++;
                return;
            }
            revisions.add(new Revision(
                    sameValue ? RevisionKind.FLAG : RevisionKind.VALUE,
                    cell(newer, newerPlaces, newRow),
                    older.value(oldRow),
                    newer.value(newRow),
                    older.status(oldRow),
                    newer.status(newRow)));
        }

        private void remove(int row) {
            revisions.add(new Revision(
                    RevisionKind.REMOVED,
                    cell(older, olderPlaces, row),
                    older.value(row),
                    null,
                    older.status(row),
                    ObservationStatus.NONE));
        }

        private Map<String, String> cell(Dataset dataset, int[] places, int row) {
            Map<String, String> cell = new LinkedHashMap<>();
            for (int i = 0; i < places.length; i++) {
                cell.put(
                        newer.dimensions().get(newerPlaces[i]).id(),
                        dataset.dimensions().get(places[i]).codes().get(dataset.codeIndex(places[i], row)));
            }
            return Collections.unmodifiableMap(cell);
        }
    }
}
