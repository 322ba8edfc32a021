package vn.kholuutru.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executors;

/** Things flow one way: ingest writes, the repository keeps, preservation cares, access reads. */
@AnalyzeClasses(
        packages = "vn.kholuutru",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutContractTests.class})
class ArchitectureTest {
    /** The contract tests of the core reach us as a jar, which the option for folders of tests lets through. */
    static final class WithoutContractTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String CORE = "vn.kholuutru.core..";
    private static final String INGEST = "vn.kholuutru.ingest..";
    private static final String ACCESS = "vn.kholuutru.access..";
    private static final String PRESERVATION = "vn.kholuutru.preservation..";

    @ArchTest
    static final ArchRule coreKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INGEST, ACCESS, PRESERVATION)
            .because("the repository keeps what others bring; it does not know who they are");

    @ArchTest
    static final ArchRule ingestKnowsNeitherAccessNorPreservation = noClasses()
            .that()
            .resideInAPackage(INGEST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ACCESS, PRESERVATION)
            .because("ingest writes and is done; what others need of it goes through a port");

    @ArchTest
    static final ArchRule threadsArePlatformThreads = noClasses()
            .should()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
            .because("a stalled file or pipe would hold up everything else, docs/adr/0026");

    @ArchTest
    static final ArchRule requestsAreAnsweredOnPlatformThreads = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.smallrye.common.annotation.RunOnVirtualThread")
            .because("an upload that waits for a stalled disk would hold up every other request, docs/adr/0026");

    @ArchTest
    static final ArchRule accessKnowsNeitherIngestNorPreservation = noClasses()
            .that()
            .resideInAPackage(ACCESS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INGEST, PRESERVATION)
            .because("access reads through the ports; it runs the others but does not call them");

    @ArchTest
    static final ArchRule preservationKnowsNeitherIngestNorAccess = noClasses()
            .that()
            .resideInAPackage(PRESERVATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INGEST, ACCESS)
            .because("preservation tends what is stored, however it came and whoever reads it");

    @ArchTest
    static final ArchRule theModelKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage("vn.kholuutru.core.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.kholuutru.core.model..")
            .because("the words of the archive outlive every library");

    @ArchTest
    static final ArchRule portsKnowOnlyTheModel = classes()
            .that()
            .resideInAPackage("vn.kholuutru.core.port..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "vn.kholuutru.core.model..",
                    "vn.kholuutru.core.port..",
                    "vn.kholuutru.core.problem..")
            .because("a port says what we ask of the outside, not how the outside does it");

    @ArchTest
    static final ArchRule featuresKnowNoAdapter = noClasses()
            .that()
            .resideInAnyPackage(INGEST, PRESERVATION, ACCESS)
            .and()
            .resideOutsideOfPackages(
                    "vn.kholuutru.access.server..", "vn.kholuutru..cli..", "vn.kholuutru.ingest.sample..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "reside in an adapter package other than rdf",
                    (JavaClass target) -> target.getPackageName().startsWith("vn.kholuutru.core.adapter")
                            && !target.getPackageName().startsWith("vn.kholuutru.core.adapter.rdf")))
            .because("features ask ports; assembly alone chooses the adapter");

    @ArchTest
    static final ArchRule nobodyKnowsRestOrWeb = noClasses()
            .that()
            .resideOutsideOfPackages("vn.kholuutru..rest..", "vn.kholuutru..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.kholuutru..rest..", "vn.kholuutru..web..")
            .because("an edge can be replaced without the archive noticing");

    @ArchTest
    static final ArchRule featurePackagesFormNoCycles =
            slices().matching("vn.kholuutru.(*).(*)..").should().beFreeOfCycles();
}
