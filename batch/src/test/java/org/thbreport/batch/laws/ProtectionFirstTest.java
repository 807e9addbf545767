package org.thbreport.batch.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.StudyAnalysis;
import org.thbreport.analytics.disclosure.DisclosureControl;
import org.thbreport.analytics.disclosure.DisclosureHistory;
import org.thbreport.analytics.disclosure.EarlierCell;
import org.thbreport.analytics.disclosure.LoggedCell;
import org.thbreport.analytics.disclosure.ProtectedRevisions;
import org.thbreport.analytics.disclosure.ProtectedStatistics;
import org.thbreport.analytics.disclosure.ProtectedTable;
import org.thbreport.analytics.disclosure.RegisterProtection;
import org.thbreport.analytics.disclosure.ShownCell;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelCells;
import org.thbreport.analytics.panel.PanelReader;
import org.thbreport.analytics.panel.PanelReading;
import org.thbreport.analytics.panel.RevisionLedger;
import org.thbreport.batch.command.CommandLineProgram;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Observation;

/**
 * Nobody behind disclosure control can reach a true count. Others may carry a dataset to it, as one carries a sealed letter; who opens
 * one is named here. {@code trend} is the one command that lets a file through as public, and it says so.
 */
@AnalyzeClasses(packages = "org.thbreport", importOptions = ProductionCode.class)
class ProtectionFirstTest {

    /** Whose methods and constructors show true counts. Constants, such as names of units, show none. */
    private static final Set<String> TRUE_COUNTS = Set.of(
            Dataset.class.getName(),
            Dataset.Builder.class.getName(),
            Observation.class.getName(),
            Panel.class.getName(),
            PanelCells.class.getName(),
            PanelReader.class.getName(),
            PanelReading.class.getName(),
            RevisionLedger.class.getName());

    private static final Set<String> OF_THE_OFFICE = Set.of(
            DisclosureHistory.class.getName(),
            EarlierCell.class.getName(),
            LoggedCell.class.getName(),
            RegisterProtection.class.getName(),
            ShownCell.class.getName());

    private static final String TREND = "org.thbreport.batch.command.TrendCommand";

    @ArchTest
    static final ArchRule TRUE_COUNTS_STAY_BEFORE_THE_PROTECTOR = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.thbreport.model.data..",
                    "org.thbreport.ingest..",
                    "org.thbreport.analytics.panel..",
                    "org.thbreport.analytics.disclosure..")
            .and()
            .doNotHaveFullyQualifiedName(TREND)
            .should()
            .accessTargetWhere(describe(
                    "shows true counts",
                    access -> TRUE_COUNTS.contains(access.getTargetOwner().getName())
                            && access instanceof com.tngtech.archunit.core.domain.JavaCodeUnitAccess));

    /** What the office keeps of its registers holds true counts. */
    @ArchTest
    static final ArchRule THE_OFFICES_FILES_ARE_ITS_OWN = noClasses()
            .that()
            .resideOutsideOfPackages("org.thbreport.analytics.disclosure..", "org.thbreport.batch.disclosure..")
            .should()
            .accessTargetWhere(describe(
                    "shows what the office keeps",
                    access -> OF_THE_OFFICE.contains(access.getTargetOwner().getName())
                            && access instanceof com.tngtech.archunit.core.domain.JavaCodeUnitAccess));

    @ArchTest
    static final ArchRule ONLY_TREND_LETS_A_FILE_THROUGH = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TREND)
            .should()
            .callMethodWhere(describe(
                    "lets a file through as public",
                    call -> call.getTargetOwner().isEquivalentTo(DisclosureControl.class)
                            && call.getTarget().getName().equals("asPublic")));

    @ArchTest
    static final ArchRule ONLY_THE_PROTECTOR_SAYS_WHAT_IS_PROTECTED = noClasses()
            .that()
            .resideOutsideOfPackage("org.thbreport.analytics.disclosure..")
            .should()
            .callConstructorWhere(
                    constructs(ProtectedStatistics.class, ProtectedTable.class, ProtectedRevisions.class));

    @ArchTest
    static final ArchRule ONLY_THE_ANALYSIS_MAKES_RESULTS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(StudyAnalysis.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(ProtectedAnalysis.class.getName())
            .should()
            .callConstructorWhere(constructs(ProtectedAnalysis.class));

    private static DescribedPredicate<JavaAccess<?>> constructs(Class<?>... types) {
        Set<String> names =
                java.util.Arrays.stream(types).map(Class::getName).collect(java.util.stream.Collectors.toSet());
        return describe(
                "makes what is protected",
                call -> names.contains(call.getTargetOwner().getName()));
    }

    /** A law that cannot be broken is none: these break each of them. */
    @Test
    void theLawsFindWhoBreaksThem() {
        var breaker = new ClassFileImporter().importClasses(Breaker.class, CommandLineProgram.class);
        assertThat(TRUE_COUNTS_STAY_BEFORE_THE_PROTECTOR.evaluate(breaker).hasViolation())
                .isTrue();
        assertThat(ONLY_TREND_LETS_A_FILE_THROUGH.evaluate(breaker).hasViolation())
                .isTrue();
        assertThat(THE_OFFICES_FILES_ARE_ITS_OWN.evaluate(breaker).hasViolation())
                .isTrue();
        assertThat(ONLY_THE_PROTECTOR_SAYS_WHAT_IS_PROTECTED.evaluate(breaker).hasViolation())
                .isTrue();
    }

    /** Does what nobody may. */
    static final class Breaker {
        private Breaker() {}

        static Object reads(Dataset dataset) {
            return dataset.value(0);
        }

        static Object letsThrough(DisclosureControl control, ProtectedTable table, Dataset dataset) {
            return control.asPublic(table.reference(), dataset);
        }

        static Object keeps(RegisterProtection done) {
            return done.withheld();
        }

        static Object claims(ProtectedTable table) {
            return new ProtectedTable(table.reference(), table.panel(), table.issues(), null, null);
        }
    }
}
