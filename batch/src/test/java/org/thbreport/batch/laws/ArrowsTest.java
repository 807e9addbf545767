package org.thbreport.batch.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;

/** The arrows of ARCHITECTURE.md and the rules on what lives where, read from the compiled classes. */
@AnalyzeClasses(packages = "org.thbreport", importOptions = ProductionCode.class)
class ArrowsTest {
    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.thbreport..")
            .layer("model")
            .definedBy("org.thbreport.model..")
            .layer("ingest")
            .definedBy("org.thbreport.ingest..")
            .layer("register")
            .definedBy("org.thbreport.register..")
            .layer("analytics")
            .definedBy("org.thbreport.analytics..")
            .layer("publication")
            .definedBy("org.thbreport.publication..")
            .layer("drawing")
            .definedBy("org.thbreport.drawing..")
            .layer("report-xlsx")
            .definedBy("org.thbreport.xlsx..")
            .layer("report-pdf")
            .definedBy("org.thbreport.pdf..")
            .layer("report-html")
            .definedBy("org.thbreport.html..")
            .layer("batch")
            .definedBy("org.thbreport.batch..")
            .whereLayer("batch")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report-html")
            .mayOnlyBeAccessedByLayers("batch")
            .whereLayer("report-pdf")
            .mayOnlyBeAccessedByLayers("batch")
            .whereLayer("report-xlsx")
            .mayOnlyBeAccessedByLayers("batch")
            .whereLayer("drawing")
            .mayOnlyBeAccessedByLayers("report-pdf", "report-html", "batch")
            .whereLayer("publication")
            .mayOnlyBeAccessedByLayers("drawing", "report-xlsx", "report-pdf", "report-html", "batch")
            .whereLayer("analytics")
            .mayOnlyBeAccessedByLayers("publication", "batch")
            .whereLayer("register")
            .mayOnlyBeAccessedByLayers("batch")
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("register", "batch");

    /**
     * Packages use each other in one direction too. The entry of the program stands by itself: it starts the commands, and they use
     * what stands beside it.
     */
    @ArchTest
    static final ArchRule NO_CYCLES_OF_PACKAGES = SlicesRuleDefinition.slices()
            .assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getSimpleName().equals("Main") ? "Main" : type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule RENDERERS_SEE_CONTENT_ALONE = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.thbreport.drawing..", "org.thbreport.xlsx..", "org.thbreport.pdf..", "org.thbreport.html..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.thbreport.publication.compose..", "org.thbreport.model..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule POI_LIVES_IN_REPORT_XLSX = noClasses()
            .that()
            .resideOutsideOfPackage("org.thbreport.xlsx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule CHARTS_LIVE_IN_DRAWING = noClasses()
            .that()
            .resideOutsideOfPackage("org.thbreport.drawing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jfree..");

    @ArchTest
    static final ArchRule PDF_LIBRARIES_LIVE_IN_REPORT_PDF = noClasses()
            .that()
            .resideOutsideOfPackage("org.thbreport.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.lowagie..", "org.openpdf..");

    @ArchTest
    static final ArchRule DUCKDB_LIVES_IN_REGISTER = noClasses()
            .that()
            .resideOutsideOfPackage("org.thbreport.register..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.duckdb..");

    /** It loads every driver that is there, and one of them is large. */
    @ArchTest
    static final ArchRule NOBODY_SEARCHES_AMONG_ALL_DRIVERS =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.sql.DriverManager");

    @ArchTest
    static final ArchRule PDFS_ARE_READ_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.thbreport.ingest.document.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..");

    @ArchTest
    static final ArchRule MODEL_HAS_NO_LIBRARY = classes()
            .that()
            .resideInAPackage("org.thbreport.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.thbreport.model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule PURE_CODE_READS_AND_WRITES_NOTHING = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.thbreport.model..",
                    "org.thbreport.analytics..",
                    "org.thbreport.publication.content..",
                    "org.thbreport.publication.text..")
            .should()
            .dependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                    "read or write anything but the program's own resources",
                    type -> type.getPackageName().startsWith("java.nio")
                            || type.getPackageName().startsWith("java.net.http")
                            || type.getPackageName().startsWith("java.sql")
                            || type.getName().matches("java\\.io\\.(File.*|RandomAccessFile|Print.*|Console)")));

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("org.thbreport.batch.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule CONSTRUCTORS_ARE_SHORT = ArchRuleDefinition.constructors()
            .that()
            .areDeclaredInClassesThat(
                    DescribedPredicate.describe("are not records or enums", type -> !type.isRecord() && !type.isEnum()))
            .should(takeAtMost(6));

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    @ArchTest
    static final ArchRule STATE_IS_NOT_SHARED =
            fields().that().areStatic().should().haveModifier(JavaModifier.FINAL);

    private static ArchCondition<JavaConstructor> takeAtMost(int most) {
        return new ArchCondition<>("take at most " + most + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                if (count > most) {
                    events.add(SimpleConditionEvent.violated(
                            constructor, constructor.getFullName() + " takes " + count + " parameters"));
                }
            }
        };
    }
}
