package org.thbreport.analytics.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.thbreport.analytics.decomposition.AreaChange;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.trend.SharePoint;

/**
 * Random data for a comparison with R: counts from one to a thousand million, small ones often, ties, gaps of years.
 *
 * @param single shares
 * @param pairs pairs of shares
 * @param series series of at least three years
 * @param panel areas, some of which enter or leave
 */
record LiveData(
        List<Proportion> single, List<List<Proportion>> pairs, List<List<SharePoint>> series, List<AreaChange> panel) {

    static LiveData of(long seed) {
        Random random = new Random(seed);
        List<Proportion> single = new ArrayList<>();
        List<List<Proportion>> pairs = new ArrayList<>();
        List<List<SharePoint>> series = new ArrayList<>();
        List<AreaChange> panel = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            single.add(share(random, 9));
        }
        single.addAll(List.of(
                new Proportion(0, 1e9), new Proportion(1, 1e9), new Proportion(5e8, 1e9), new Proportion(1e9, 1e9)));
        while (pairs.size() < 100) {
            Proportion first = share(random, 4);
            Proportion second = share(random, 4);
            // The reference has the pairs that are all or none; a ratio of rates needs cases on both sides.
            if (first.count() > 0 && second.count() > 0 && first.rest() + second.rest() > 0) {
                pairs.add(List.of(first, second));
            }
        }
        for (int i = 0; i < 100; i++) {
            series.add(series(random, (i % 4 == 0 ? 9 : 3) + random.nextInt(18), i % 4 == 0));
        }
        series.add(series(random, 60, false));
        for (int i = 0; i < 30; i++) {
            Proportion before = i % 10 == 3 ? new Proportion(0, 0) : share(random, 4);
            Proportion after = i % 10 == 7 ? new Proportion(0, 0) : share(random, 4);
            panel.add(new AreaChange("X" + i, before, after));
        }
        return new LiveData(single, pairs, series, panel);
    }

    /** Returns the first of the shares, pairs and series, and the panel. */
    LiveData first(int number) {
        return new LiveData(single.subList(0, number), pairs.subList(0, number), series.subList(0, number), panel);
    }

    private static Proportion share(Random random, double digits) {
        double total = Math.rint(Math.pow(10, digits * random.nextDouble()));
        return new Proportion(Math.rint(total * Math.pow(random.nextDouble(), 1 + random.nextInt(3))), total);
    }

    private static List<SharePoint> series(Random random, int periods, boolean tied) {
        double size = tied ? 1 : Math.pow(10, 5 * random.nextDouble());
        List<SharePoint> series = new ArrayList<>();
        int year = 1990;
        for (int i = 0; i < periods; i++) {
            year += 1 + (random.nextInt(5) == 0 ? random.nextInt(3) : 0);
            double total = tied ? 4 * (1 + random.nextInt(4)) : Math.rint(size * (20 + random.nextInt(30)));
            double share = tied ? (1 + random.nextInt(3)) / 4.0 : 0.2 + 0.5 * random.nextDouble();
            series.add(new SharePoint(year, new Proportion(Math.rint(total * share), total)));
        }
        return series;
    }
}
