package org.thbreport.register.engine;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What databases write differently in the relation {@code cases}; all else of the text is the same everywhere. */
enum SqlDialect {
    POSTGRESQL {
        @Override
        String matches(String text, String pattern) {
            return text + " ~ '^" + pattern + "$'";
        }

        /** A moment with its zone is a day in the zone of the transaction, which is that of the register. */
        @Override
        String moment(String text, String hasOffset, @Nullable ZoneId zone) {
            return "CAST(CAST(" + text + " AS TIMESTAMP WITH TIME ZONE) AS DATE)";
        }

        /** Keeps the planner from writing long expressions out anew wherever a column is named. */
        @Override
        String end() {
            return "\n  OFFSET 0";
        }
    },

    TRINO {
        @Override
        String moment(String text) {
            return "FROM_ISO8601_TIMESTAMP(REPLACE(" + text + ", ' ', 'T'))";
        }

        /** A moment keeps the zone that it was written in, so that it is taken to that of the register. */
        @Override
        String day(String value, boolean zoned, @Nullable ZoneId zone) {
            String there = value + " AT TIME ZONE '" + (zone == null ? "UTC" : zone.getId()) + "'";
            return super.day(zoned ? there : value, zoned, zone);
        }
    },

    /** Moments are days in the zone of the session, which is that of the register. */
    SPARK {
        @Override
        String text() {
            return "STRING";
        }

        /** Seconds are needed there. */
        @Override
        String moment(String text) {
            return super.moment("REGEXP_REPLACE(" + text + ", '^(.{16})([Z+-].*)?$', '$1:00$2')");
        }

        /** What is no number at all is none, and the part behind the point is rounded and not cut off. */
        @Override
        String whole(String number) {
            return super.whole("ROUND(NANVL(CAST(" + number + " AS DOUBLE), CAST(NULL AS DOUBLE)))");
        }
    };

    /** Returns the name of a column in its quotation marks. */
    String name(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    /** Returns the type of texts of any length. */
    String text() {
        return "VARCHAR";
    }

    /** Returns whether a whole text has a form; no line's end passes as the end of the text. */
    String matches(String text, String pattern) {
        return "REGEXP_LIKE(" + text + ", '(?s)(?<!.)" + pattern + "(?!.)')";
    }

    /** Returns the day of a text that is a day, or a moment with an offset or without. */
    String moment(String text, String hasOffset, @Nullable ZoneId zone) {
        return "CASE WHEN " + hasOffset + " THEN " + day(moment(text), true, zone) + " ELSE CAST(SUBSTRING(" + text
                + " FROM 1 FOR 10) AS DATE) END";
    }

    /** Returns the moment of a text that is one with an offset. */
    String moment(String text) {
        return "CAST(" + text + " AS TIMESTAMP)";
    }

    /** Returns the whole number of a number. */
    String whole(String number) {
        return "CAST(" + number + " AS INTEGER)";
    }

    /** Returns the day of a value of type date or timestamp. */
    String day(String value, boolean zoned, @Nullable ZoneId zone) {
        return "CAST(" + value + " AS DATE)";
    }

    /** Returns what stands at the end of the relation. */
    String end() {
        return "";
    }
}
