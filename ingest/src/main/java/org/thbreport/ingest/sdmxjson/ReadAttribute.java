package org.thbreport.ingest.sdmxjson;

/**
 * An attribute that is read.
 *
 * @param use what it is read for
 * @param level the level that it stands at
 * @param place its place there
 * @param component its values
 */
record ReadAttribute(Use use, String level, int place, Component component) {

    /** What an attribute is read for. */
    enum Use {
        FLAG,
        OBSERVATION,
        CONFIDENTIALITY,
        MULTIPLIER,
        UNIT
    }
}
