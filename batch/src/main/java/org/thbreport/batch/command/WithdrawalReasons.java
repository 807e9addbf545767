package org.thbreport.batch.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.batch.ExitCode;
import org.thbreport.drawing.type.MissingGlyphException;
import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.publication.language.Language;

/** Reads the reasons of a withdrawal, as they are given on the command line. */
final class WithdrawalReasons {
    private static final Pattern IN_A_LANGUAGE = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z]+)*)=(.*)", Pattern.DOTALL);

    private WithdrawalReasons() {}

    /** The reason by language, under the empty tag that for all others: the first one where none is for all. */
    static Map<String, String> of(List<String> why) throws CommandFailure {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String text : why) {
            String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            Matcher parts = IN_A_LANGUAGE.matcher(line);
            boolean isInALanguage = parts.matches() && Language.available().contains(parts.group(1));
            String words = isInALanguage ? parts.group(2).strip() : line;
            if (!words.isEmpty()) {
                reasons.put(isInALanguage ? parts.group(1) : "", words);
            }
        }
        if (reasons.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    "thb-report: a reason is missing: --why TEXT tells readers why; see 'thb-report help withdraw'");
        }
        List<MissingGlyphException> missing = new PdfBriefingWriter().missing(reasons.values());
        if (!missing.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    "thb-report: the reason cannot be printed: "
                            + missing.get(0).getMessage() + "; nothing was withdrawn");
        }
        reasons.putIfAbsent("", reasons.values().iterator().next());
        return reasons;
    }
}
