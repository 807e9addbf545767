package org.thbreport.analytics.disclosure;

import java.util.List;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.AreaMapping;
import org.thbreport.model.geo.CountryRegister;

/**
 * What the codes of areas say.
 *
 * @param register the countries and groups
 */
record AreaCodes(CountryRegister register) {

    /** {@code R1+R2} is made of {@code R1} and {@code R2}, and {@code LV0} or {@code LV-RIX} lie in {@code LV}. */
    boolean isNamedIn(String area, String whole) {
        if (whole.contains("+")) {
            return List.of(whole.split("\\s*\\+\\s*")).contains(area);
        }
        boolean inCountry =
                whole.length() >= 2 && kind(whole.substring(0, 2)) == AreaKind.COUNTRY && area.startsWith(whole);
        return inCountry
                && area.substring(whole.length()).matches(whole.length() == 2 ? "-?[A-Z0-9]{1,3}" : "[A-Z0-9]{1,2}");
    }

    boolean canBeIn(String area, String whole) {
        return kind(area) == AreaKind.OTHER || (kind(area) == AreaKind.COUNTRY && kind(whole) == AreaKind.OTHER);
    }

    AreaKind kind(String area) {
        return new AreaMapping(register).of(area, "").kind();
    }
}
