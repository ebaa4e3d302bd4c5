package cn.tonggui.audit;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.sheet.LongWork;
import cn.tonggui.workflow.CaseView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking something out of the log: say what for, watch, fetch. */
@Controller
class LogExportController {

    private final ExportDesk desk;
    private final LogPages pages;
    private final LogReaders readers;
    private final LogWords words;

    LogExportController(ExportDesk desk, LogPages pages, LogReaders readers, LogWords words) {
        this.desk = desk;
        this.pages = pages;
        this.readers = readers;
        this.words = words;
    }

    @PostMapping("/log/exports")
    ModelAndView log(
            @RequestParam(name = "_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        readers.requireAuditor(viewer);
        ExportDesk.Typed typed = new ExportDesk.Typed(token, from, to, reason);
        return answer(
                () -> desk.log(typed, viewer),
                typed,
                () -> new ModelAndView("audit/log").addObject("page", pages.page()));
    }

    @PostMapping("/log/cases/{id}/exports")
    ModelAndView ofCase(
            @PathVariable String id,
            @RequestParam(name = "_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        readers.requireTaker(viewer);
        CaseView item = pages.item(id, viewer);
        ExportDesk.Typed typed = new ExportDesk.Typed(token, "", "", reason);
        return answer(
                () -> desk.ofCase(id, item.number(), typed, viewer),
                typed,
                () -> new ModelAndView("audit/case")
                        .addObject("page", pages.ofCase(item))
                        .addObject("takes", true));
    }

    private ModelAndView answer(
            Supplier<ExportDesk.Begun> asking, ExportDesk.Typed typed, Supplier<ModelAndView> page) {
        Map<String, String> faults;
        try {
            ExportDesk.Begun begun = asking.get();
            if (begun.faults().isEmpty()) {
                return new ModelAndView("redirect:/log/exports/" + begun.work());
            }
            faults = begun.faults();
        } catch (RuleBroken refusal) {
            faults = Map.of("reason", "refusal." + refusal.code());
        }
        ModelAndView again = page.get().addObject("typed", typed).addObject("faults", faults);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/log/exports/{work}")
    ModelAndView watch(
            @PathVariable String work,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Viewer viewer) {
        return new ModelAndView(target.equals("progress") ? "audit/export :: progress" : "audit/export")
                .addObject("work", work)
                .addObject("auditor", readers.auditor(viewer))
                .addObject("state", desk.state(work, viewer));
    }

    @GetMapping("/log/exports/{work}/file")
    ResponseEntity<Resource> file(@PathVariable String work, Viewer viewer) {
        LongWork.State<ExportDesk.Taken> state = desk.state(work, viewer);
        Path file = state.file();
        ExportDesk.Taken taken = state.result();
        if (file == null || taken == null) {
            throw new NotFound("export");
        }
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(words.file(taken), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(new FileSystemResource(file));
    }
}
