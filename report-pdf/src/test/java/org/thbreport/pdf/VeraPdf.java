package org.thbreport.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks a PDF with veraPDF, the open reference implementation of both standards. */
public final class VeraPdf {

    /** A document of one page is held to some thousand checks; with fewer, the validator did not look. */
    private static final int FEWEST_CHECKS = 1_000;

    private static final List<PDFAFlavour> BOTH = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);

    private VeraPdf() {}

    /** Returns the failed checks of PDF/UA-1 and PDF/A-3a, one line each. */
    public static List<String> failures(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        return BOTH.stream().flatMap(flavour -> failures(pdf, flavour).stream()).toList();
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.getTotalAssertions() < FEWEST_CHECKS) {
                throw new IllegalStateException("only " + result.getTotalAssertions() + " checks were made");
            }
            return result.getTestAssertions().stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> flavour + " " + check.getRuleId().getClause() + "-"
                            + check.getRuleId().getTestNumber() + " " + check.getMessage() + " at "
                            + check.getLocation().getContext())
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF cannot read the document", e);
        }
    }
}
