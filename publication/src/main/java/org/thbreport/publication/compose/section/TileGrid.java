package org.thbreport.publication.compose.section;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.thbreport.model.geo.CountryCode;

/** Where each country stands on the tile map; read from {@code tiles.csv}. */
final class TileGrid {

    private TileGrid() {}

    /**
     * A place on the grid.
     *
     * @param row row from the top, from 0
     * @param column column from the left, from 0
     */
    record Place(int row, int column) {}

    /** Returns the places by country, in the order of the file. */
    static Map<CountryCode, Place> places() {
        try (InputStream in = TileGrid.class.getResourceAsStream("tiles.csv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file tiles.csv");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<CountryCode, Place> places = new LinkedHashMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split(",", -1);
                    places.put(
                            CountryCode.of(cells[0]),
                            new Place(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
                }
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
