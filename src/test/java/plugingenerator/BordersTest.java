package plugingenerator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class BordersTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("plugingenerator");

    @Test
    void every_package_imports_only_what_it_declares() {
        ApplicationModules.of(PluginGenerator.class).verify();
    }

    @Test
    void every_package_declares_what_it_may_import() {
        assertThat(ApplicationModules.of(PluginGenerator.class))
                .allSatisfy(
                        module ->
                                assertThat(
                                                module.getBasePackage()
                                                        .getAnnotation(ApplicationModule.class))
                                        .as(module.getBasePackage().getName())
                                        .hasValueSatisfying(
                                                declared ->
                                                        assertThat(
                                                                        Arrays.asList(
                                                                                declared
                                                                                        .allowedDependencies()))
                                                                .doesNotContain(
                                                                        ApplicationModule
                                                                                .OPEN_TOKEN)));
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("plugingenerator.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void only_tool_starts_processes() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plugingenerator.tool..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ProcessBuilder.class.getName())
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .check(MAIN);
    }

    @Test
    void time_comes_in_through_constructors() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes().should().haveNameNotMatching(".*(Manager|Impl|Util|Utils|Helper)").check(MAIN);
    }

    @Test
    void packages_stay_small() {
        assertThat(
                        MAIN.stream()
                                .filter(JavaClass::isTopLevelClass)
                                .filter(type -> !type.getSimpleName().equals("package-info"))
                                .collect(
                                        java.util.stream.Collectors.groupingBy(
                                                JavaClass::getPackageName,
                                                java.util.stream.Collectors.counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(12));
    }
}
