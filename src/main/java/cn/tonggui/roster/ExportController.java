package cn.tonggui.roster;

import cn.tonggui.kernel.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Export of the organisation into the workbook that the import reads; who takes it says what for (03 §3.4). */
@Controller
class ExportController {

    private static final String HOME = "/organisation/export";

    private final RosterExport roster;
    private final Imports imports;

    ExportController(RosterExport roster, Imports imports) {
        this.roster = roster;
        this.imports = imports;
    }

    @GetMapping(HOME)
    ModelAndView ask(Viewer viewer) {
        imports.require(viewer);
        return new ModelAndView("roster/export").addObject("reason", "");
    }

    /** The workbook, or the page again with what is wrong with the reason. */
    @PostMapping(HOME)
    @Nullable
    ModelAndView export(@RequestParam(defaultValue = "") String reason, Viewer viewer, HttpServletResponse response)
            throws IOException {
        imports.require(viewer);
        String problem = roster.problem(reason);
        if (!problem.isEmpty()) {
            ModelAndView again = new ModelAndView("roster/export")
                    .addObject("reason", reason)
                    .addObject("problem", problem);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Workbook.send(roster.name(), out -> roster.write(reason.strip(), viewer, out), response);
        return null;
    }
}
