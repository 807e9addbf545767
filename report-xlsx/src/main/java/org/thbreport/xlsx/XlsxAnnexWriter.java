package org.thbreport.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Sheet;

/**
 * Writes an annex as a workbook that a screen reader can walk through and an analyst can count with. Equal annexes give equal bytes.
 * Rows are read when they are written and never kept, and nothing is put on disk on the way. One writer serves any number of annexes,
 * from any number of threads; annexes of the same structure, such as one annex in two languages, take less work after the first.
 */
public final class XlsxAnnexWriter {

    private static final int SKELETONS = 16;

    private final Branding branding;
    private final WorkbookProfile profile;
    private final Map<WorkbookShape, WorkbookSkeleton> skeletons = new LinkedHashMap<>(SKELETONS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<WorkbookShape, WorkbookSkeleton> eldest) {
            return size() > SKELETONS;
        }
    };

    /**
     * Makes a writer of accessible workbooks.
     *
     * @param branding look of the issuing body
     */
    public XlsxAnnexWriter(Branding branding) {
        this(branding, WorkbookProfile.ACCESSIBLE);
    }

    /**
     * Makes a writer.
     *
     * @param branding look of the issuing body
     * @param profile whom the workbooks are laid out for
     */
    public XlsxAnnexWriter(Branding branding, WorkbookProfile profile) {
        this.branding = branding;
        this.profile = profile;
    }

    /**
     * Writes an annex.
     *
     * @param annex the annex; its rows are read more than once
     * @param out where the bytes go; it is not closed
     * @throws IOException when {@code out} takes no more
     * @throws IllegalArgumentException when the annex contradicts itself: a formula that names no table, a row of too few
     *     cells, more rows than a sheet can hold
     */
    public void write(Annex annex, OutputStream out) throws IOException {
        series(List.of()).write(annex, out);
    }

    /**
     * Returns what writes annexes that have sheets in common, such as those of a study's editions, and does the work on these sheets
     * once. The files are the same as if each annex were written alone.
     *
     * @param common the sheets, in their order; the annexes hold the very same objects
     */
    public AnnexSeries series(List<Sheet> common) {
        return new AnnexSeries(this, common);
    }

    /** Returns the structure of an annex, made if it is not known yet. */
    WorkbookSkeleton skeleton(AnnexFile file) throws IOException {
        return skeleton(file.shape(profile));
    }

    private WorkbookSkeleton skeleton(WorkbookShape shape) throws IOException {
        synchronized (skeletons) {
            WorkbookSkeleton known = skeletons.get(shape);
            if (known != null) {
                return known;
            }
        }
        WorkbookSkeleton made = WorkbookSkeleton.of(shape, branding);
        synchronized (skeletons) {
            skeletons.put(shape, made);
        }
        return made;
    }
}
