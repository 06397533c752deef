package plugingenerator.console.number;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.console.page.Frame;
import plugingenerator.console.page.Pages;
import plugingenerator.flow.desk.Figures;
import plugingenerator.flow.desk.Numbers;

/** The service in numbers. */
@RestController
class NumbersEndpoint {

    private final Numbers numbers;
    private final Pages pages;

    NumbersEndpoint(Numbers numbers, Pages pages) {
        this.numbers = numbers;
        this.pages = pages;
    }

    @GetMapping("/console/numbers")
    ResponseEntity<String> numbers(HttpServletRequest request) {
        Frame frame = Frame.of(request, "numbers", "");
        Figures figures = numbers.figures();
        return pages.page(
                "numbers",
                frame,
                Map.of(
                        "figures", figures,
                        "days", DayChart.of(figures),
                        "stages", Bar.ofStages(figures, frame.in()),
                        "codes", Bar.of(figures.codes()),
                        "rules", Bar.of(figures.rules())));
    }
}
