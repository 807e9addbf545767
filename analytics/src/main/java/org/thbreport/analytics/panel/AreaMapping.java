package org.thbreport.analytics.panel;

import java.util.Comparator;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/** Says what the areas of a file are. */
public final class AreaMapping {

    private final CountryRegister register;

    /** Makes a mapping for the countries and groups of a register. */
    public AreaMapping(CountryRegister register) {
        this.register = register;
    }

    /** Returns the area of a code and its label. */
    public Area of(String code, String label) {
        if (code.length() == 2 && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            CountryCode country = CountryCode.of(code);
            if (register.contains(country)) {
                return new Area(country.code(), AreaKind.COUNTRY, country, label);
            }
        }
        return new Area(code, register.isGroup(code) ? AreaKind.GROUP : AreaKind.OTHER, null, label);
    }

    /** Returns the order of print: countries in EU protocol order, then groups, then others by key. */
    Comparator<Area> order() {
        var protocol = register.all();
        return Comparator.comparing(Area::kind)
                .thenComparingInt(area -> area.country() == null ? 0 : protocol.indexOf(area.country()))
                .thenComparing(Area::key);
    }
}
