package org.thbreport.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A register that a seed makes: own codes, dual citizenships, repeated registrations, rows without person, births by year. No person
 * in it exists.
 */
final class MadeUpRegister {
    static final String HEADER = "lieta,persona,registrets,pilsoniba,dzimums,dzimis,iestade,statuss,veidi";

    private static final String[] CITIZENS = {
        "LV", "LV", "UA", "NG", "RO", "UK", "HR", "BEZV", "NEPIL", "", "LV;RU", "UK;NG", "VN;PL", "HR;UK", "QZ"
    };
    private static final String[] FORMS = {"seks", "darbs", "seks;darbs", "ubagosana", "organi;kalpiba", "", "cits?"};

    private MadeUpRegister() {}

    /** One row, as text fields in the order of the header. */
    record Row(List<String> fields) {
        String get(int field) {
            return fields.get(field);
        }
    }

    /** Makes rows. */
    static List<Row> rows(long seed, int count) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(366 * 12));
            String date = random.nextInt(5) == 0
                    ? day + (random.nextBoolean() ? "T22:30:00Z" : "T23:59:59+02:00")
                    : day.toString();
            LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(366 * 58));
            String born = random.nextInt(6) == 0
                    ? String.valueOf(birth.getYear())
                    : random.nextInt(9) == 0 ? "" : birth.toString();
            rows.add(new Row(List.of(
                    "K" + i,
                    // Few persons, so that most are registered several times, also twice on one day.
                    random.nextInt(12) == 0 ? "" : "P" + random.nextInt(Math.max(2, count / 4)),
                    date,
                    pick(random, CITIZENS),
                    pick(random, "S", "V", "X", "", "Z"),
                    born,
                    pick(random, "POL", "NVO", "POL;SOC", "", "VID"),
                    pick(random, "I", "P", "N", "Q", ""),
                    pick(random, FORMS))));
        }
        return rows;
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    /** Returns rows as a CSV file. */
    static String csv(List<Row> rows) {
        StringBuilder csv = new StringBuilder(HEADER + "\n");
        rows.forEach(row -> csv.append(String.join(",", row.fields())).append('\n'));
        return csv.toString();
    }

    /** Returns rows in another order. */
    static List<Row> shuffled(List<Row> rows, long seed) {
        List<Row> other = new ArrayList<>(rows);
        Collections.shuffle(other, new Random(seed));
        return other;
    }
}
