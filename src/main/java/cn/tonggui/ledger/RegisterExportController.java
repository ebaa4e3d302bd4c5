package cn.tonggui.ledger;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.sheet.LongWork;
import cn.tonggui.sheet.SheetAnswer;
import cn.tonggui.workflow.Registers;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking a register out: begin, watch, fetch. */
@Controller
class RegisterExportController {

    private static final int LONGEST_REASON = 200;

    private final Registers registers;
    private final RegisterPages pages;
    private final Search search;
    private final Exports exports;
    private final ColumnWords words;

    RegisterExportController(
            Registers registers, RegisterPages pages, Search search, Exports exports, ColumnWords words) {
        this.registers = registers;
        this.pages = pages;
        this.search = search;
        this.exports = exports;
        this.words = words;
    }

    @PostMapping("/registers/{process}/export")
    ModelAndView begin(
            @PathVariable String process, @RequestParam MultiValueMap<String, String> parameters, Viewer viewer) {
        String typed = parameters.getFirst("reason");
        String reason = typed == null ? "" : typed.strip();
        RegisterPages.Page page = pages.page(process, parameters, viewer);
        try {
            if (reason.length() > LONGEST_REASON) {
                throw new RuleBroken("export-reason-long", LONGEST_REASON);
            }
            Search.Found found = search.query(page.register(), page.asked().onFirstPage(), RegisterPages.SIZE);
            String work = exports.begin(page, found, reason, viewer);
            return new ModelAndView("redirect:/registers/" + process + "/export/" + work);
        } catch (RuleBroken refusal) {
            ModelAndView refused = new ModelAndView("ledger/register")
                    .addObject("page", page)
                    .addObject("reason", reason)
                    .addObject(
                            "exportFault",
                            words.message(
                                    "refusal." + refusal.code(), refusal.facts().toArray()));
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
    }

    @GetMapping("/registers/{process}/export/{work}")
    ModelAndView watch(
            @PathVariable String process,
            @PathVariable String work,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Viewer viewer) {
        LongWork.State<Exports.Taken> state = exports.state(work, viewer);
        return new ModelAndView(target.equals("progress") ? "ledger/export :: progress" : "ledger/export")
                .addObject("register", registers.require(process, viewer))
                .addObject("work", work)
                .addObject("state", state);
    }

    @GetMapping("/registers/{process}/export/{work}/file")
    ResponseEntity<Resource> file(@PathVariable String process, @PathVariable String work, Viewer viewer) {
        LongWork.State<Exports.Taken> state = exports.state(work, viewer);
        Path file = state.file();
        Exports.Taken taken = state.result();
        if (file == null || taken == null) {
            throw new NotFound("export");
        }
        return ResponseEntity.ok().headers(SheetAnswer.headers(taken.name())).body(new FileSystemResource(file));
    }
}
