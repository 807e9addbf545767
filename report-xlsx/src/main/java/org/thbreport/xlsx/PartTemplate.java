package org.thbreport.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A part of the package, cut at the places where the words of an annex go.
 *
 * @param pieces what stands between the places, one more than there are places
 * @param places keys of the places
 */
record PartTemplate(List<byte[]> pieces, List<String> places) {

    static PartTemplate of(List<String> pieces, List<String> places) {
        return new PartTemplate(
                pieces.stream()
                        .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                List.copyOf(places));
    }

    /** Writes the part. */
    void writeTo(XmlOutput xml, Filler filler) throws IOException {
        for (int i = 0; i < pieces.size(); i++) {
            xml.bytes(pieces.get(i));
            if (i < places.size()) {
                filler.fill(places.get(i), xml);
            }
        }
    }

    /** Writes what goes into a place. */
    interface Filler {
        void fill(String key, XmlOutput xml) throws IOException;
    }
}
