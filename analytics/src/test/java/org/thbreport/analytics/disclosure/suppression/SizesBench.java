package org.thbreport.analytics.disclosure.suppression;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.Sensitivity;

/** Prints time, memory and weight of protection for tables of a size: {@code 27x16x4 pooled 3}. */
final class SizesBench {

    private SizesBench() {}

    public static void main(String[] arguments) {
        int[] dims = Arrays.stream(arguments[0].split("x", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        boolean pooled = arguments[1].equals("pooled");
        for (int seed = 1; seed <= Integer.parseInt(arguments[2]); seed++) {
            CellSystem system = new SeededTable(seed, pooled, dims).system();
            long before = cpu();
            Pattern pattern = Protector.USUAL.protect(system);
            double time = (cpu() - before) / 1e9;
            before = cpu();
            Pattern again = Protector.USUAL.audited(system, pattern.withheld());
            double audit = (cpu() - before) / 1e9;
            long sensitive = system.cells().stream()
                    .filter(cell -> cell.sensitivity() != Sensitivity.NONE)
                    .count();
            double weight = pattern.withheld().stream()
                    .filter(cell -> system.cell(cell).sensitivity() == Sensitivity.NONE)
                    .mapToDouble(cell -> system.cell(cell).weight())
                    .sum();
            System.out.printf(
                    "%s seed %d: cells %d sensitive %d withheld %d weight %.1f unsafe %d LPs %d protect %.2f s audit %.2f s %d MB %s%n",
                    arguments[0],
                    seed,
                    system.size(),
                    sensitive,
                    pattern.withheld().cardinality(),
                    weight,
                    pattern.unsafe().size(),
                    pattern.programmes(),
                    time,
                    audit,
                    Runtime.getRuntime().totalMemory() >> 20,
                    again.isSafe());
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
