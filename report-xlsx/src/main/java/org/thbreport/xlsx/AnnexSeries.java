package org.thbreport.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Sheet;
import org.thbreport.xlsx.zip.StoredEntry;
import org.thbreport.xlsx.zip.ZipOutput;

/**
 * Writes annexes that have sheets in common. Parts of the package that tell of these sheets alone are kept, compressed, from the first
 * annex that was written, if they are not large; the others take them as they are. May be shared by several threads.
 */
public final class AnnexSeries {

    private final XlsxAnnexWriter writer;
    private final List<Sheet> common;
    private volatile @Nullable CommonParts known;

    AnnexSeries(XlsxAnnexWriter writer, List<Sheet> common) {
        this.writer = writer;
        this.common = List.copyOf(common);
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
        AnnexFile file = new AnnexFile(annex, known);
        WorkbookSkeleton skeleton = writer.skeleton(file);
        CommonParts parts = file.common(skeleton);
        if (parts != null) {
            write(file, skeleton, parts, null, out);
        } else {
            PartRecorder recorder = new PartRecorder(file, skeleton, common);
            write(file, skeleton, null, recorder, out);
            recorder.parts().ifPresent(recorded -> known = recorded);
        }
    }

    private static void write(
            AnnexFile file,
            WorkbookSkeleton skeleton,
            @Nullable CommonParts common,
            @Nullable PartRecorder recorder,
            OutputStream out)
            throws IOException {
        PartTemplate.Filler filler = file.filler(skeleton, common);
        byte[] block = XmlOutput.newBlock();
        try (ZipOutput zip = new ZipOutput(out)) {
            for (Map.Entry<String, PartTemplate> part : skeleton.parts().entrySet()) {
                StoredEntry stored = common == null ? null : common.parts().get(part.getKey());
                if (stored != null) {
                    zip.add(part.getKey(), stored);
                    continue;
                }
                ZipOutput.Content content = entry -> {
                    XmlOutput xml = new XmlOutput(entry, block);
                    part.getValue().writeTo(xml, filler);
                    xml.flush();
                };
                if (recorder == null) {
                    zip.add(part.getKey(), content);
                } else {
                    recorder.add(zip, part.getKey(), part.getValue(), content);
                }
            }
        }
    }
}
