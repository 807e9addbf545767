package org.thbreport.batch.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.register.CountedTable;
import org.thbreport.ingest.register.RegisterVintages;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterTable;
import org.thbreport.model.study.StatisticsReference;

/** The counts of the registers of a study, each vintage read once; no register is opened. */
final class RegisterTables {
    private final InputSnapshot snapshot;
    private final Map<String, CaseRegister> registers = new HashMap<>();
    private final Map<String, RegisterVintages> vintages = new HashMap<>();

    RegisterTables(InputSnapshot snapshot, List<CaseRegister> registers) {
        this.snapshot = snapshot;
        registers.forEach(register -> this.registers.put(register.id(), register));
    }

    /** Returns a table of counts as a file of statistics; empty where there are none, which is then said. */
    Optional<InputFile> table(StatisticsReference reference, RegisterTable table, List<Issue> issues) {
        CaseRegister register = registers.get(table.register());
        if (register == null) {
            return Optional.empty();
        }
        boolean first = !vintages.containsKey(register.id());
        RegisterVintages found =
                vintages.computeIfAbsent(register.id(), id -> RegisterVintages.find(snapshot, register));
        if (first) {
            issues.addAll(found.issues());
        }
        return Optional.ofNullable(found.counts())
                .map(counts -> InputFile.of(reference.file(), CountedTable.csv(register, counts, table)));
    }

    /** Returns the file that the counts of a register come from. */
    Optional<InputFile> vintage(RegisterTable table) {
        return Optional.ofNullable(vintages.get(table.register())).map(RegisterVintages::file);
    }
}
