package org.thbreport.analytics.trend;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.BinomialTest;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.interval.TwoProportionResult;
import org.thbreport.analytics.interval.TwoProportionTest;
import org.thbreport.analytics.shape.ChangePart;
import org.thbreport.analytics.shape.Shape;
import org.thbreport.analytics.shape.ShapeKind;
import org.thbreport.analytics.shape.ShapeRules;
import org.thbreport.analytics.shape.Shapes;

/**
 * Reads a segment: first whether there is more than chance, then what it looks like and when. A shape stands if it is that much better
 * than one level throughout; a rise or fall, if Mann-Kendall and Sen agree on it; each must also be better than years that hang together.
 */
final class SegmentReading {

    /** A slope that prints as 0.0 points a year is no rise. */
    static final double LEAST = 0.0005;

    /** A part of a bent line that changes by less than this part of the other is level. */
    private static final double LEVEL = 1 / 3.0;

    /** A rise goes on, however slowly, where the periods since it bent come in their order with a smaller chance than this. */
    private static final double CLEAR = 0.01;

    /** Slopes of one direction of which one is this many times the other are told apart. */
    private static final double STEEPER = 2;

    private static final double HALF = 0.5;

    /** Moves from period to period go one way where wandering has a smaller chance of it than this. */
    private static final double ONE_WAY = 0.01;

    /** How much better than a line a step must be in a series too short for shapes. */
    private static final double SHORT_STEP = 6;

    private final VerdictRules rules;
    private final List<SharePoint> points;
    private final SegmentTests tests;
    private final boolean countable;
    private final ShapeRules shapeRules = ShapeRules.USUAL;

    SegmentReading(VerdictRules rules, List<SharePoint> points, SegmentTests tests, boolean countable) {
        this.rules = rules;
        this.points = points;
        this.tests = tests;
        this.countable = countable;
    }

    Reading reading() {
        Shapes shapes = tests.shapes();
        if (shapes == null || points.size() < rules.fewestPeriodsForJump()) {
            return ofShort(shapes);
        }
        Shape best = shapes.best();
        boolean stands = shapes.gain(best) >= shapeRules.stands(isFirstStep(best) ? ShapeKind.ONE_OFF : best.kind());
        if (!stands && isLastStep(best) && isUnusual() && jumpIsBeyondChance()) {
            return jump(best);
        }
        if (!stands || best.kind() == ShapeKind.LINE || best.kind() == ShapeKind.CONSTANT) {
            return line(shapes, stands || best.kind() == ShapeKind.LINE ? VerdictForm.PLAIN : VerdictForm.UNSHAPED);
        }
        Reading reading = shaped(best);
        boolean line = reading.id() == VerdictId.RISING || reading.id() == VerdictId.FALLING;
        boolean wanders = best.kind() != ShapeKind.ONE_OFF
                && reading.isChange()
                && shapes.beyondDependence(best) < shapeRules.hangsTogether()
                && !(line && goesOneWay());
        return wanders ? reading.uncertain() : reading;
    }

    /** Returns the test for a rise or fall alone; a step in the middle of a short series is no line. */
    private Reading ofShort(@Nullable Shapes shapes) {
        if (!rises() || shapes == null) {
            return Reading.of(VerdictId.NO_CLEAR_CHANGE);
        }
        Shape best = shapes.best();
        boolean step = best.kind() == ShapeKind.STEP
                && shapes.line().criterion() - best.criterion() >= SHORT_STEP
                && shapes.gain(best) >= shapeRules.stands(best.kind());
        if (step) {
            return isFirstStep(best) || isLastStep(best) ? Reading.of(VerdictId.NO_CLEAR_CHANGE) : shaped(best);
        }
        return Reading.of(
                slope() > 0 ? VerdictId.RISING : VerdictId.FALLING,
                best.kind() == ShapeKind.LINE || shapes.gain(shapes.line()) >= shapes.gain(best) - SHORT_STEP
                        ? VerdictForm.PLAIN
                        : VerdictForm.UNSHAPED,
                shapes.line(),
                ChangePart.SLOPE);
    }

    private Reading line(Shapes shapes, VerdictForm form) {
        Shape line = shapes.line();
        if (!rises() || shapes.gain(line) < shapeRules.lineStands()) {
            return Reading.of(VerdictId.NO_CLEAR_CHANGE);
        }
        Reading reading = Reading.of(slope() > 0 ? VerdictId.RISING : VerdictId.FALLING, form, line, ChangePart.SLOPE);
        return shapes.beyondDependence(line) < shapeRules.hangsTogether() && !goesOneWay()
                ? reading.uncertain()
                : reading;
    }

    /**
     * Returns whether the shares go up, or down, so steadily from one period to the next that wandering would hardly do it: the sign
     * test of the moves, which are as likely up as down in a random walk.
     */
    private boolean goesOneWay() {
        int up = 0;
        int down = 0;
        for (int i = 1; i < points.size(); i++) {
            double move = tests.adjusted().get(i).share()
                    - tests.adjusted().get(i - 1).share();
            up += move > 0 ? 1 : 0;
            down += move < 0 ? 1 : 0;
        }
        return up + down > 0 && BinomialTest.p(new Proportion(Math.max(up, down), up + down), HALF) < ONE_WAY;
    }

    private boolean rises() {
        double p = tests.mannKendall().found().map(MannKendallResult::p).orElse(1.0);
        return p < rules.alpha()
                && tests.sen().found().filter(SenSlope::leavesOutZero).isPresent()
                && Math.abs(slope()) >= LEAST;
    }

    /** Returns whether the order of the periods is beyond chance and no mere hanging together, whatever the shape. */
    boolean isOrdered() {
        Shapes shapes = tests.shapes();
        return rises()
                && shapes != null
                && (points.size() < rules.fewestPeriodsForJump()
                        || shapes.beyondDependence(shapes.line()) >= shapeRules.hangsTogether()
                        || goesOneWay());
    }

    private double slope() {
        return tests.sen().found().map(SenSlope::slope).orElse(0.0);
    }

    private static boolean isFirstStep(Shape shape) {
        return shape.kind() == ShapeKind.STEP && shape.from() == 1;
    }

    private boolean isLastStep(Shape shape) {
        return shape.kind() == ShapeKind.STEP && shape.from() == points.size() - 1;
    }

    private boolean isUnusual() {
        return tests.laney().found().filter(LaneyResult::lastUnusual).isPresent() && !roseBefore();
    }

    /** Returns whether the periods before the last have a trend of their own. */
    private boolean roseBefore() {
        return ordered(points.subList(0, points.size() - 1)) < rules.alpha();
    }

    /** Returns the p of the order of some periods; 1 where there is none. */
    private static double ordered(List<SharePoint> some) {
        return MannKendall.USUAL.test(some).found().map(MannKendallResult::p).orElse(1.0);
    }

    /** Returns whether the last period differs from the earlier ones together by more than the chance of single victims. */
    private boolean jumpIsBeyondChance() {
        if (!countable) {
            return true;
        }
        Proportion earlier = SharePoint.pooled(points.subList(0, points.size() - 1));
        Optional<TwoProportionResult> test = TwoProportionTest.USUAL
                .compare(points.get(points.size() - 1).cases(), earlier)
                .found();
        return test.map(TwoProportionResult::p).orElse(1.0) < rules.alpha();
    }

    private Reading jump(Shape shape) {
        return Reading.of(
                rise(shape, shape.from() - 1, shape.from()) > 0 ? VerdictId.JUMP : VerdictId.DROP,
                VerdictForm.PLAIN,
                shape,
                ChangePart.STEP);
    }

    private static double rise(Shape shape, int from, int to) {
        return shape.fitted().get(to) - shape.fitted().get(from);
    }

    private Reading shaped(Shape shape) {
        return switch (shape.kind()) {
            case STEP -> step(shape);
            case ONE_OFF -> Reading.of(VerdictId.ONE_OFF, VerdictForm.PLAIN, shape, ChangePart.STEP);
            case BEND -> bend(shape);
            case LINE_AND_STEP -> lineAndStep(shape);
            case LINE_AND_ONE_OFF ->
                Reading.of(trend(rise(shape, 0, last())), VerdictForm.APART, shape, ChangePart.SLOPE);
            case TWO_STEPS -> twoSteps(shape);
            default -> Reading.of(VerdictId.NO_CLEAR_CHANGE);
        };
    }

    private int last() {
        return points.size() - 1;
    }

    private static VerdictId trend(double rise) {
        return rise > 0 ? VerdictId.RISING : VerdictId.FALLING;
    }

    /** Returns a step; one period before it cannot tell a step from an unusual first period. */
    private Reading step(Shape shape) {
        if (isLastStep(shape)) {
            return lastStep(shape);
        }
        if (isFirstStep(shape)) {
            Shape first = new Shape(ShapeKind.ONE_OFF, 0, 0, shape.criterion(), shape.fitted());
            return Reading.of(VerdictId.ONE_OFF, VerdictForm.PLAIN, first, ChangePart.STEP);
        }
        boolean up = rise(shape, shape.from() - 1, shape.from()) > 0;
        return Reading.of(up ? VerdictId.STEP_UP : VerdictId.STEP_DOWN, VerdictForm.PLAIN, shape, ChangePart.STEP);
    }

    /** Returns a jump or drop of the last period, or what it is beside a trend of the periods before it. */
    private Reading lastStep(Shape shape) {
        if (!jumpIsBeyondChance()) {
            return Reading.of(VerdictId.NO_CLEAR_CHANGE);
        }
        List<SharePoint> earlier = points.subList(0, last());
        double slope = TheilSen.USUAL.fit(earlier).found().map(SenSlope::slope).orElse(0.0);
        if (!roseBefore() || Math.abs(slope) < LEAST) {
            return jump(shape);
        }
        Shape both = new Shape(ShapeKind.LINE_AND_STEP, last(), -1, shape.criterion(), shape.fitted());
        double step = rise(shape, last() - 1, last());
        return slope * step > 0
                ? Reading.of(trend(slope), VerdictForm.WITH_STEP, both, ChangePart.SLOPE)
                : Reading.of(step > 0 ? VerdictId.JUMP : VerdictId.DROP, VerdictForm.AFTER_LINE, both, ChangePart.STEP);
    }

    private Reading bend(Shape shape) {
        double before = rise(shape, 0, shape.from());
        double after = rise(shape, shape.from(), last());
        boolean goesOn = before * after > 0 && ordered(points.subList(shape.from(), points.size())) < CLEAR;
        if (Math.abs(after) < LEVEL * Math.abs(before) && !goesOn) {
            return Reading.of(VerdictId.LEVELLED_OFF, VerdictForm.PLAIN, shape, ChangePart.SLOPE_BEFORE);
        }
        if (Math.abs(before) < LEVEL * Math.abs(after)) {
            return Reading.of(trend(after), VerdictForm.SINCE, shape, ChangePart.SLOPE_AFTER);
        }
        if (before * after < 0) {
            return Reading.of(
                    after > 0 ? VerdictId.TURNED_UP : VerdictId.TURNED_DOWN,
                    VerdictForm.PLAIN,
                    shape,
                    ChangePart.SLOPE_BEFORE,
                    ChangePart.SLOPE_AFTER);
        }
        double slopeBefore = before / (time(shape.from()) - time(0));
        double slopeAfter = after / (time(last()) - time(shape.from()));
        VerdictForm form = Math.abs(slopeAfter) > STEEPER * Math.abs(slopeBefore)
                ? VerdictForm.FASTER
                : Math.abs(slopeBefore) > STEEPER * Math.abs(slopeAfter) ? VerdictForm.SLOWER : VerdictForm.PLAIN;
        return Reading.of(trend(after), form, shape, ChangePart.SLOPE_BEFORE, ChangePart.SLOPE_AFTER);
    }

    private double time(int place) {
        return points.get(place).time();
    }

    private Reading lineAndStep(Shape shape) {
        int from = shape.from();
        double years = time(from - 1) - time(0) + time(last()) - time(from);
        double slope = (rise(shape, 0, from - 1) + rise(shape, from, last())) / years;
        double line = slope * (time(last()) - time(0));
        double step = rise(shape, from - 1, from) - slope * (time(from) - time(from - 1));
        if (Math.abs(line) < LEVEL * Math.abs(step)) {
            return step(new Shape(ShapeKind.STEP, from, -1, shape.criterion(), shape.fitted()));
        }
        if (from == 1) { // the first period apart, and a line: one move and a bend
            return bend(new Shape(ShapeKind.BEND, 1, -1, shape.criterion(), shape.fitted()));
        }
        if (line * step > 0) {
            return Reading.of(trend(line), VerdictForm.WITH_STEP, shape, ChangePart.SLOPE);
        }
        if (from == last()) {
            return Reading.of(
                    step > 0 ? VerdictId.JUMP : VerdictId.DROP, VerdictForm.AFTER_LINE, shape, ChangePart.STEP);
        }
        if (from > last() - 2) {
            return Reading.of(
                    step > 0 ? VerdictId.TURNED_UP : VerdictId.TURNED_DOWN,
                    VerdictForm.AFTER_LINE,
                    shape,
                    ChangePart.SLOPE,
                    ChangePart.STEP);
        }
        return Reading.of(
                step > 0 ? VerdictId.STEP_UP : VerdictId.STEP_DOWN, VerdictForm.WITH_STEP, shape, ChangePart.STEP);
    }

    private Reading twoSteps(Shape shape) {
        double first = rise(shape, shape.from() - 1, shape.from());
        double second = rise(shape, shape.to() - 1, shape.to());
        boolean back = first * second < 0 && Math.abs(first + second) < Math.max(Math.abs(first), Math.abs(second)) / 2;
        if (back) {
            return Reading.of(VerdictId.ONE_OFF, VerdictForm.TWO_STEPS, shape, ChangePart.STEP, ChangePart.SECOND_STEP);
        }
        if (shape.to() == last() && roseBefore()) {
            return lastStep(shape);
        }
        boolean up = second > 0;
        VerdictId id = shape.to() == last()
                ? up ? VerdictId.JUMP : VerdictId.DROP
                : up ? VerdictId.STEP_UP : VerdictId.STEP_DOWN;
        return Reading.of(id, VerdictForm.TWO_STEPS, shape, ChangePart.STEP, ChangePart.SECOND_STEP);
    }
}
