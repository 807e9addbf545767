package org.thbreport.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in a skeleton that are filled with the words of one annex. A place is marked by a token that is a valid name of a sheet, table
 * or column, so that POI takes it for one.
 */
final class Slots {

    /** Follows the key of a sheet's name where it stands in a reference, and so between quotes. */
    static final String QUOTED = ".quoted";

    private static final Pattern TOKEN = Pattern.compile(
            "<c:pt idx=\"0\"><c:v>slot_(?<points>\\d+)_</c:v></c:pt>|slot_(?<quoted>\\d+)_!|slot_(?<plain>\\d+)_");

    private final List<String> keys = new ArrayList<>();

    /** Returns a token for a place. */
    String token(String key) {
        int number = keys.indexOf(key);
        if (number < 0) {
            number = keys.size();
            keys.add(key);
        }
        return "slot_" + number + '_';
    }

    /** Cuts a part at its places. */
    PartTemplate cut(String part) {
        List<String> pieces = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(part);
        int start = 0;
        while (matcher.find()) {
            String plain = matcher.group("plain");
            String quoted = matcher.group("quoted");
            String points = matcher.group("points");
            pieces.add(part.substring(start, matcher.start()));
            if (quoted != null) {
                places.add(keys.get(Integer.parseInt(quoted)) + QUOTED);
                start = matcher.end() - 1;
            } else {
                places.add(keys.get(Integer.parseInt(plain != null ? plain : points)));
                start = matcher.end();
            }
        }
        pieces.add(part.substring(start));
        return PartTemplate.of(pieces, places);
    }
}
