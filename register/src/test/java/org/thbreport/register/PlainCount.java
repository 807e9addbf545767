package org.thbreport.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.thbreport.register.MadeUpRegister.Row;

/**
 * Counts a made-up register person by person in plain Java: an oracle that shares no line with the program. It has its own accession
 * dates (of the Treaties of Accession, and of the withdrawal of the United Kingdom) and its own reading of ages.
 */
final class PlainCount {
    private static final Map<String, String> SEX = Map.of("S", "F", "V", "M", "X", "OTH");
    private static final Map<String, String> ORGANISATION = Map.of("POL", "POLICE", "NVO", "NGO", "SOC", "SOCIAL");
    private static final Map<String, String> STATUS = Map.of("I", "IDENTIFIED", "P", "PRESUMED", "N", "NONE");
    private static final Map<String, String> FORM =
            Map.of("seks", "SEX", "darbs", "LAB", "ubagosana", "BEG", "kalpiba", "SERV", "organi", "ORG");
    private static final Map<String, String> CITIZEN = Map.of("BEZV", "STLS", "NEPIL", "RNC", "QZ", "");
    private static final Map<String, LocalDate> SINCE = Map.of(
            "RO",
            LocalDate.of(2007, 1, 1),
            "PL",
            LocalDate.of(2004, 5, 1),
            "HR",
            LocalDate.of(2013, 7, 1),
            "UK",
            LocalDate.of(1973, 1, 1),
            "LV",
            LocalDate.of(2004, 5, 1));
    private static final LocalDate LAST_OF_UK = LocalDate.of(2020, 1, 31);
    private static final String UNKNOWN = "UNK";

    private final Map<String, Long> counts = new TreeMap<>();

    private record Case(
            String person,
            LocalDate day,
            String status,
            String sex,
            String age,
            String citizen,
            String group,
            String today,
            Set<String> forms,
            Set<String> organisations) {}

    static Map<String, Long> of(List<Row> rows) {
        PlainCount count = new PlainCount();
        List<Case> cases = rows.stream()
                .map(PlainCount::read)
                .filter(one -> !one.status().equals("NONE"))
                .toList();
        for (int year = 2013; year <= 2023; year++) {
            count.period(String.valueOf(year), cases, year, year);
        }
        count.period("2021/2022", cases, 2021, 2022);
        return count.counts;
    }

    private static Case read(Row row) {
        String text = row.get(2);
        LocalDate day = text.length() == 10
                ? LocalDate.parse(text)
                : OffsetDateTime.parse(text)
                        .atZoneSameInstant(ZoneId.of("Europe/Riga"))
                        .toLocalDate();
        List<String> citizens = new ArrayList<>();
        for (String own : row.get(3).split(";")) {
            String code = CITIZEN.getOrDefault(own, own);
            if (!code.isEmpty()) {
                citizens.add(code);
            }
        }
        String[] then = citizen(citizens, code -> isMember(code, day));
        String[] today = citizen(citizens, code -> SINCE.containsKey(code) && !code.equals("UK"));
        Set<String> organisations = new TreeSet<>();
        for (String own : row.get(6).split(";")) {
            if (own.equals("POL;SOC") || ORGANISATION.containsKey(own)) {
                organisations.add(ORGANISATION.get(own));
            }
        }
        Set<String> forms = new TreeSet<>();
        for (String own : row.get(8).split(";")) {
            if (FORM.containsKey(own)) {
                forms.add(FORM.get(own));
            }
        }
        return new Case(
                row.get(1).isEmpty() ? "row " + row.get(0) : row.get(1),
                day,
                STATUS.getOrDefault(row.get(7), "UNKNOWN"),
                SEX.getOrDefault(row.get(4), UNKNOWN),
                age(row.get(5), day),
                then[1],
                then[0],
                today[0],
                forms,
                organisations);
    }

    private static boolean isMember(String code, LocalDate day) {
        LocalDate since = SINCE.get(code);
        return since != null && !day.isBefore(since) && !(code.equals("UK") && day.isAfter(LAST_OF_UK));
    }

    private static String[] citizen(List<String> codes, Function<String, Boolean> member) {
        if (codes.contains("LV")) {
            return new String[] {"NAT", "LV"};
        }
        List<String> members = codes.stream().filter(member::apply).sorted().toList();
        if (!members.isEmpty()) {
            return new String[] {"EU", members.get(0)};
        }
        return codes.isEmpty()
                ? new String[] {UNKNOWN, UNKNOWN}
                : new String[] {"TCN", codes.stream().sorted().findFirst().orElseThrow()};
    }

    private static String age(String birth, LocalDate day) {
        if (birth.isEmpty()) {
            return UNKNOWN;
        }
        if (birth.length() == 4) {
            int years = day.getYear() - Integer.parseInt(birth);
            return years < 0 || years == 18 ? UNKNOWN : years < 18 ? "CHILD" : "ADULT";
        }
        LocalDate born = LocalDate.parse(birth);
        if (born.isAfter(day)) {
            return UNKNOWN;
        }
        int years = day.getYear() - born.getYear();
        boolean before = day.getMonthValue() < born.getMonthValue()
                || day.getMonthValue() == born.getMonthValue() && day.getDayOfMonth() < born.getDayOfMonth();
        return years - (before ? 1 : 0) < 18 ? "CHILD" : "ADULT";
    }

    private void period(String period, List<Case> cases, int from, int to) {
        Map<String, List<Case>> persons = new HashMap<>();
        for (Case one : cases) {
            if (one.day().getYear() >= from && one.day().getYear() <= to) {
                persons.computeIfAbsent(one.person(), key -> new ArrayList<>()).add(one);
            }
        }
        persons.values().forEach(rows -> person(period, rows));
    }

    private void person(String period, List<Case> rows) {
        String sex = latest(rows, Case::sex, List.of("F", "M", "OTH")::indexOf);
        String age = rows.stream()
                .filter(row -> !row.age().equals(UNKNOWN))
                .min(Comparator.comparing(Case::day)
                        .thenComparing(row -> row.age().equals("CHILD") ? 0 : 1))
                .map(Case::age)
                .orElse(UNKNOWN);
        Case citizen = rows.stream()
                .filter(row -> !row.group().equals(UNKNOWN))
                .max(Comparator.comparing(Case::day)
                        .thenComparing(row -> List.of("TCN", "EU", "NAT").indexOf(row.group()))
                        .thenComparing(Case::citizen, Comparator.reverseOrder()))
                .orElse(rows.get(0));
        String today = latest(rows, Case::today, List.of("TCN", "EU", "NAT")::indexOf);
        Set<String> statuses = new TreeSet<>(rows.stream().map(Case::status).toList());
        String status =
                statuses.contains("IDENTIFIED") ? "IDENTIFIED" : statuses.contains("PRESUMED") ? "PRESUMED" : "UNKNOWN";
        Set<String> forms = new TreeSet<>();
        Set<String> organisations = new TreeSet<>();
        rows.forEach(row -> {
            forms.addAll(row.forms());
            organisations.addAll(row.organisations());
        });
        for (String each : List.of("REGISTERED", status)) {
            String key = each + " " + period + " ";
            add(key + "total TOTAL");
            counts.merge(key + "records RECORDS", (long) rows.size(), Long::sum);
            add(key + "sex " + sex);
            add(key + "age " + age);
            add(key + "sex*age " + sex + "*" + age);
            add(key + "citizenship " + citizen.citizen());
            add(key + "citizenship-group " + citizen.group());
            add(key + "citizenship-group*sex " + citizen.group() + "*" + sex);
            add(key + "citizenship-group:EU27_2020 " + today);
            each(key, "form", forms, "SEVERAL", "");
            each(key, "form*sex", forms, "", "*" + sex);
            each(key, "form*age", forms, "", "*" + age);
            each(key, "organisation", organisations, "SEVERAL", "");
            String form = one(forms, "MIXED");
            add(key + "form-exclusive " + form);
            add(key + "form-eu " + (Set.of("SEX", "LAB", UNKNOWN).contains(form) ? form : "OTH"));
            add(key + "organisation-exclusive " + one(organisations, "SEVERAL"));
        }
    }

    private void each(String key, String breakdown, Set<String> codes, String several, String tail) {
        (codes.isEmpty() ? Set.of(UNKNOWN) : codes).forEach(code -> add(key + breakdown + " " + code + tail));
        if (codes.size() > 1 && !several.isEmpty()) {
            add(key + breakdown + " " + several);
        }
    }

    private static String one(Set<String> codes, String several) {
        return codes.isEmpty()
                ? UNKNOWN
                : codes.size() > 1 ? several : codes.iterator().next();
    }

    private static String latest(List<Case> rows, Function<Case, String> value, Function<String, Integer> order) {
        return rows.stream()
                .filter(row -> !value.apply(row).equals(UNKNOWN))
                .max(Comparator.comparing(Case::day).thenComparing(row -> order.apply(value.apply(row))))
                .map(value)
                .orElse(UNKNOWN);
    }

    private void add(String key) {
        counts.merge(key, 1L, Long::sum);
    }
}
