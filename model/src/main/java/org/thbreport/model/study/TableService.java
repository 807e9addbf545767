package org.thbreport.model.study;

import java.util.Arrays;
import java.util.Optional;

/** An interface by which a publisher's tables are asked for. */
public enum TableService {
    /** SDMX REST as of SDMX 2.1: a table by its id. */
    SDMX_2_1("sdmx-2.1"),
    /** SDMX REST as of SDMX 3.0: a dataflow by agency, id and version, and codes of any dimension. */
    SDMX_3_0("sdmx-3.0"),
    /** Eurostat's statistics interface, which answers with JSON-stat. */
    STATISTICS("statistics");

    private final String id;

    TableService(String id) {
        this.id = id;
    }

    /** Returns the name that users write: {@code sdmx-3.0}. */
    public String id() {
        return id;
    }

    /** Returns the service with a name. */
    public static Optional<TableService> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
