package cn.tonggui.ledger;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Registers;
import cn.tonggui.workflow.SourceClause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The map from the source document to the software (条款对照): clause, mechanism, how many are running, register. */
@Controller
class MechanismController {

    private final Registers registers;

    MechanismController(Registers registers) {
        this.registers = registers;
    }

    @GetMapping("/mechanisms")
    ModelAndView page(Viewer viewer) {
        List<SourceClause> clauses = registers.clauses(viewer);
        Map<String, List<SourceClause>> parts = clauses.stream()
                .collect(Collectors.groupingBy(SourceClause::part, LinkedHashMap::new, Collectors.toList()));
        return new ModelAndView("ledger/mechanisms")
                .addObject("parts", parts)
                .addObject("count", clauses.size())
                .addObject(
                        "running",
                        clauses.stream().mapToInt(SourceClause::running).sum());
    }
}
