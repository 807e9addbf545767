package org.thbreport.ingest.sheet;

import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * Scans the bytes of a part of a workbook, tag by tag, for what would make the reading library reserve memory or compute
 * without end: columns beyond the last, rows without end, texts that are not there, very long numbers and formulas. It
 * knows only as much XML as spreadsheets write; comments, CDATA and document types, in which tags could hide, are faults.
 */
final class SheetScan {

    private static final int LETTERS = 3;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_FORMULA = 8_192;
    private static final int ARRAY_FORMULAS = 1_000;
    private static final byte OTHER = 'x';
    private static final long ROW = name("row");
    private static final byte[] SHEET = {'s', 'h', 'e', 'e', 't', 'D', 'a', 't', 'a'};

    /** Where in the XML a byte stands. */
    private enum State {
        TEXT,
        TAG_START,
        TAG_NAME,
        TAG,
        ATTRIBUTE,
        VALUE,
        END_TAG,
        INSTRUCTION
    }

    private final StatisticsLimits limits;
    private State state = State.TEXT;
    private @Nullable UnreadableException fault;
    private long position;
    private int sheetMatch;
    private byte quote;
    private byte last;
    private long tag;
    private long attribute;
    private int letters;
    private int valueLength;
    private byte valueStart;
    private byte type;
    private long number;
    private int textLength;
    private boolean inRow;
    private long rowStart;
    private int cells;
    private int arrayFormulas;
    private long lastSharedText = -1;
    private long sharedTexts;

    SheetScan(StatisticsLimits limits) {
        this.limits = limits;
    }

    private static long name(String text) {
        return text.chars().asLongStream().reduce(0, (name, letter) -> name << 8 | letter);
    }

    /** Returns the highest index of a shared text that a cell refers to, or -1. */
    long lastSharedText() {
        return lastSharedText;
    }

    /** Returns the number of shared texts that the part holds. */
    long sharedTexts() {
        return sharedTexts;
    }

    /** Returns whether the bytes so far hold the word that begins the cells of a sheet, or are no ASCII or UTF-8. */
    boolean mayBeSheet() {
        return sheetMatch == SHEET.length;
    }

    /**
     * Refuses a sheet in which something is wrong.
     *
     * @throws UnreadableException if it has
     */
    void refuseFaults() throws UnreadableException {
        if (fault != null) {
            throw fault;
        }
    }

    private void fault(StatisticsRule rule, String message, String expected) {
        if (fault == null) {
            fault = new UnreadableException(rule, 0, 0, message, expected);
        }
    }

    /** Scans the next bytes of the part. */
    void accept(byte[] bytes, int count) {
        lookForSheet(bytes, count);
        if (fault != null) {
            return;
        }
        for (int i = 0; i < count; ) {
            i = state == State.TEXT
                    ? text(bytes, i, count)
                    : state == State.VALUE ? value(bytes, i, count) : tag(bytes, i, count);
        }
        position += count;
        if (inRow && position - rowStart > 4L * limits.text()) {
            fault(StatisticsRule.LIMIT, "a row is longer than " + 4L * limits.text() + " bytes", "");
        }
    }

    /** UTF-16 and UTF-32 have a NUL byte beside each letter, and could hide all that is looked for. */
    private void lookForSheet(byte[] bytes, int count) {
        if (position == 0 && count > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFE) == 0xFE)) {
            sheetMatch = SHEET.length;
            fault(StatisticsRule.SYNTAX, "a part of the workbook is not UTF-8", "expected UTF-8");
        }
        for (int i = 0; i < count && sheetMatch < SHEET.length; i++) {
            byte c = bytes[i];
            sheetMatch = c == SHEET[sheetMatch] ? sheetMatch + 1 : c == SHEET[0] ? 1 : 0;
        }
    }

    private int tag(byte[] bytes, int from, int count) {
        int i = from;
        while (i < count && state != State.TEXT && state != State.VALUE) {
            byte c = bytes[i++];
            switch (state) {
                case TAG_START -> startTag(c, position + i);
                case END_TAG -> endTag(c);
                case INSTRUCTION -> {
                    state = c == '>' && last == '?' ? State.TEXT : state;
                    last = c;
                }
                default -> inTag(c, position + i);
            }
        }
        return i;
    }

    private int text(byte[] bytes, int from, int count) {
        int i = from;
        while (i < count && bytes[i] != '<') {
            i++;
        }
        if (tag == 'v' || tag == 'f') {
            textLength += i - from;
            if (tag == 'f' ? textLength > LONGEST_FORMULA : textLength > LONGEST_NUMBER && type == 'n') {
                fault(StatisticsRule.LIMIT, "a number or a formula is too long", "");
            }
            if (tag == 'v' && type == 's') {
                sharedText(bytes, from, i);
            }
        }
        if (i < count) {
            state = State.TAG_START;
        }
        return i + 1;
    }

    private void sharedText(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            if (c >= '0' && c <= '9') {
                number = Math.min(number * 10 + (c - '0'), Integer.MAX_VALUE);
            } else if (c < 0 || c == '&') {
                fault(StatisticsRule.SYNTAX, "a cell has no number of a text", "expected decimal digits");
            }
        }
        lastSharedText = Math.max(lastSharedText, number);
    }

    private void startTag(byte c, long at) {
        if (c == '/') {
            state = State.END_TAG;
            tag = 0;
        } else if (c == '?' && at < 8) {
            state = State.INSTRUCTION;
        } else if (c == '?' || c == '!') {
            fault(
                    StatisticsRule.SYNTAX,
                    "a sheet has a comment, an instruction or a document type",
                    "expected cells alone");
        } else {
            if (tag == 'v' || tag == 'f') {
                fault(StatisticsRule.SYNTAX, "there are elements within the value of a cell", "expected text");
            }
            state = State.TAG_NAME;
            tag = c;
            attribute = 0;
        }
    }

    private void endTag(byte c) {
        if (c == '>') {
            state = State.TEXT;
            inRow &= tag != ROW;
            tag = 0;
        } else if (c > ' ') {
            tag = c == ':' ? 0 : tag << 8 | c;
        }
    }

    private void inTag(byte c, long at) {
        if (state == State.TAG_NAME && (c <= ' ' && c >= 0 || c == '>' || c == '/')) {
            begin(at);
            state = State.TAG;
        }
        if (c == '>') {
            state = State.TEXT;
            if (last == '/') {
                inRow &= tag != ROW;
                tag = 0;
            }
        } else if (c == '"' || c == '\'') {
            state = State.VALUE;
            quote = c;
            letters = 0;
            valueLength = 0;
        } else if (c == '=' || c == '/' || c <= ' ' && c >= 0) {
            state = State.TAG;
        } else if (state == State.TAG_NAME) {
            tag = c == ':' ? 0 : tag << 8 | c;
        } else {
            attribute = c == ':' ? 0 : state == State.ATTRIBUTE ? attribute << 8 | c : c;
            state = State.ATTRIBUTE;
        }
        last = c;
    }

    private void begin(long at) {
        textLength = 0;
        if (tag == 'c') {
            type = 'n';
            number = 0;
            if (++cells > limits.columns()) {
                fault(StatisticsRule.LIMIT, "a row has more than " + limits.columns() + " cells", "");
            }
        } else if (tag == 'v') {
            number = 0;
        } else if (tag == ROW && !inRow) {
            inRow = true;
            rowStart = at;
            cells = 0;
        } else if (tag == ('s' << 8 | 'i')) {
            sharedTexts++;
        }
    }

    private int value(byte[] bytes, int from, int count) {
        int i = from;
        while (i < count && bytes[i] != quote) {
            i++;
        }
        boolean isType = attribute == 't' && (tag == 'c' || tag == 'f');
        if (isType || attribute == 'r' && tag == 'c') {
            if (valueLength == 0 && i > from) {
                valueStart = bytes[from];
            }
            valueLength += i - from;
            for (int at = from; at < i; at++) {
                byte c = bytes[at];
                letters += c >= 'A' ? 1 : 0;
                if (c == '&') {
                    fault(StatisticsRule.SYNTAX, "a cell has a place or type with an entity in it", "expected A1");
                }
            }
        }
        if (i < count) {
            state = State.TAG;
            last = quote;
            endValue();
        }
        return i + 1;
    }

    private void endValue() {
        if (tag == 'c' && attribute == 'r' && letters > LETTERS) {
            fault(StatisticsRule.LIMIT, "a cell has a column that no sheet has", "expected at most XFD");
        } else if (tag == 'c' && attribute == 't') {
            type = valueLength == 1 ? valueStart : OTHER;
        } else if (tag == 'f' && attribute == 't' && valueStart == 'a' && ++arrayFormulas > ARRAY_FORMULAS) {
            fault(StatisticsRule.LIMIT, "a sheet has more than " + ARRAY_FORMULAS + " array formulas", "");
        }
    }
}
