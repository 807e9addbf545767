package org.thbreport.ingest.study;

/** The rules that a study folder is held to; {@code docs/rules.md} lists them with examples. */
enum StudyRule {
    MISSING_FILE("INPUT-4"),
    EMPTY_FILE("INPUT-5"),
    NOT_UTF8("INPUT-6"),
    CONTROL_CHARACTER("INPUT-7"),
    YAML_SYNTAX("INPUT-8"),
    YAML_NOT_PLAIN("INPUT-9"),
    CSV_SYNTAX("INPUT-10"),
    CSV_HEADER("INPUT-11"),
    TEXT_TOO_LARGE("INPUT-12"),
    UNKNOWN_KEY("STUDY-1"),
    MISSING_KEY("STUDY-2"),
    WRONG_FORM("STUDY-3"),
    DUPLICATE("STUDY-4"),
    UNKNOWN_COUNTRY("STUDY-5"),
    NOT_IN_NETWORK("STUDY-6"),
    COUNTRY_LIST("STUDY-7"),
    NO_SOURCE("STUDY-8"),
    UNKNOWN_SOURCE("STUDY-9"),
    UNKNOWN_NOTE("STUDY-10"),
    UNKNOWN_THEME("STUDY-11"),
    UNKNOWN_CODE("STUDY-12"),
    UNKNOWN_WHOLE("STUDY-13"),
    NOT_A_PART("STUDY-14"),
    FEWER_THAN_NAMED("STUDY-15"),
    NOT_A_PARTICIPANT("STUDY-16"),
    MISSING_TEXT("STUDY-17"),
    UNUSED_TEXT("STUDY-18"),
    DATE_ORDER("STUDY-19"),
    FILE_OUTSIDE("STUDY-20"),
    LIST_OR_QUANTIFIER("STUDY-21"),
    GROUP_WITHOUT_NAME("STUDY-22"),
    NO_COUNTRY("STUDY-23"),
    LIST_DENIES("STUDY-24"),
    TWO_ANSWERS("STUDY-25"),
    ANSWER_VALUE("STUDY-26"),
    AMBIGUOUS_NOTE("STUDY-27"),
    LIST_CONFLICT("STUDY-28"),
    NOT_A_KEY_POINT("STUDY-29"),
    WHO_IS_COUNTED("STUDY-30");

    private final String id;

    StudyRule(String id) {
        this.id = id;
    }

    /** Returns the stable id that messages carry. */
    String id() {
        return id;
    }
}
