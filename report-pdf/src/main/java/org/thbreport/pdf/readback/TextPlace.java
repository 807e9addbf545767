package org.thbreport.pdf.readback;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Follows where text begins on a page (ISO 32000-1, 8.3 and 9.4.2), to see that none lies outside of its edges or is too small, where it would be read and not seen. */
final class TextPlace {

    /** Smallest type that is read, in points: raised markers are about 5. */
    private static final double SMALLEST = 3;

    private final Rectangle page;
    private double size;
    private final Deque<AffineTransform> kept = new ArrayDeque<>();
    private AffineTransform now = new AffineTransform();
    private AffineTransform line = new AffineTransform();
    private boolean isUnseen;

    TextPlace(Rectangle page) {
        this.page = page;
    }

    /** Takes an operator with its operands. */
    void take(String operator, List<PdfObject> operands) {
        switch (operator) {
            case "q" -> kept.push(new AffineTransform(now));
            case "Q" -> now = kept.isEmpty() ? new AffineTransform() : kept.pop();
            case "cm" -> now.concatenate(matrix(operands));
            case "BT" -> line = new AffineTransform();
            case "Tm" -> line = matrix(operands);
            case "Td" -> line.translate(number(operands, 0), number(operands, 1));
            case "Tf" -> size = number(operands, 1);
            case "Tj", "TJ" -> show();
            default -> {
                // Draws, or says how.
            }
        }
    }

    private void show() {
        Point2D at = now.transform(new Point2D.Double(line.getTranslateX(), line.getTranslateY()), null);
        boolean isInside = at.getX() >= page.getLeft()
                && at.getX() <= page.getRight()
                && at.getY() >= page.getBottom()
                && at.getY() <= page.getTop();
        double scale = Math.sqrt(Math.abs(line.getDeterminant() * now.getDeterminant()));
        isUnseen |= !isInside || !(size * scale >= SMALLEST);
    }

    /** Returns whether text began where it cannot be seen. */
    boolean isUnseen() {
        return isUnseen;
    }

    private static AffineTransform matrix(List<PdfObject> operands) {
        double[] numbers = new double[6];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(operands, i);
        }
        return new AffineTransform(numbers);
    }

    private static double number(List<PdfObject> operands, int place) {
        return operands.get(place) instanceof PdfNumber number ? number.doubleValue() : Double.NaN;
    }
}
