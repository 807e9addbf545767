package org.thbreport.pdf;

import com.lowagie.text.pdf.PRTokeniser;
import com.lowagie.text.pdf.PdfContentParser;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The marks in the content of a page, and what is drawn outside any. */
final class ContentMarks {

    /** Operators that put something on the page. */
    private static final Set<String> DRAWING =
            Set.of("Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "Do", "sh");

    private final List<Integer> marks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private enum Kind {
        MARK,
        ARTIFACT,
        SPAN
    }

    ContentMarks(byte[] content) throws IOException {
        PdfContentParser parser = new PdfContentParser(new PRTokeniser(content));
        Deque<Kind> open = new ArrayDeque<>();
        List<PdfObject> operands = new ArrayList<>();
        while (!parser.parse(operands).isEmpty()) {
            String operator = operands.get(operands.size() - 1).toString();
            switch (operator) {
                case "BDC" -> begin(operands, open);
                case "BMC" -> problems.add("a mark without properties");
                case "EMC" -> open.pop();
                default -> {
                    if (DRAWING.contains(operator) && open.isEmpty()) {
                        problems.add(operator + " draws outside any mark");
                    }
                }
            }
        }
        if (!open.isEmpty()) {
            problems.add("a mark is still open at the end of the page");
        }
    }

    private void begin(List<PdfObject> operands, Deque<Kind> open) {
        PdfObject properties = operands.get(1);
        if (properties instanceof PdfDictionary dictionary && dictionary.contains(PdfName.MCID)) {
            if (!open.isEmpty()) {
                problems.add("a mark within another");
            }
            marks.add(dictionary.getAsNumber(PdfName.MCID).intValue());
            open.push(Kind.MARK);
        } else if (operands.get(0).toString().equals("/Artifact")) {
            if (!open.isEmpty()) {
                problems.add("an artifact within a mark");
            }
            open.push(Kind.ARTIFACT);
        } else {
            open.push(Kind.SPAN);
        }
    }

    List<Integer> marks() {
        return marks;
    }

    List<String> problems() {
        return problems;
    }
}
