package cn.tonggui.roster;

import cn.tonggui.kernel.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Import of the organisation from a workbook: 组织科 only. A file is looked at first; entering it is a second step. */
@Controller
class ImportController {

    private static final String HOME = "/organisation/import";
    private static final int LONGEST_NAME = 100;

    private final Imports imports;
    private final ImportPages pages;

    ImportController(Imports imports, ImportPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @GetMapping(HOME)
    ModelAndView home(Viewer viewer) {
        imports.require(viewer);
        return view();
    }

    @GetMapping(HOME + "/template")
    void template(Viewer viewer, HttpServletResponse response) throws IOException {
        imports.require(viewer);
        Workbook.send(pages.text("import.template.file"), pages::template, response);
    }

    @PostMapping(HOME)
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        imports.require(viewer);
        if (file == null || file.isEmpty()) {
            ModelAndView again = view().addObject("problem", pages.text("import.choose"));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:" + HOME + "/" + begin(file, viewer));
    }

    /** What was sent belongs to the work from here on, which deletes it; a work refused never sees it. */
    private String begin(MultipartFile file, Viewer viewer) throws IOException {
        Path kept = Files.createTempFile("import-", ".xlsx");
        boolean begun = false;
        try {
            file.transferTo(kept);
            String work = imports.check(kept, name(file), viewer);
            begun = true;
            return work;
        } finally {
            if (!begun) {
                Files.deleteIfExists(kept);
            }
        }
    }

    /** Without the folders that some browsers send along. */
    private static String name(MultipartFile file) {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** For htmx the part that changes while the work goes on; without script the page is asked for again. */
    @GetMapping(HOME + "/{work}")
    ModelAndView work(
            @PathVariable String work,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Viewer viewer) {
        imports.require(viewer);
        String piece = target.equals("work") ? "roster/import-work :: work" : "roster/import-work";
        return new ModelAndView(piece).addObject("page", pages.page(work, viewer));
    }

    @GetMapping(HOME + "/{work}/faults")
    void faults(@PathVariable String work, Viewer viewer, HttpServletResponse response) throws IOException {
        imports.require(viewer);
        Workbook.send(pages.text("import.faults.file"), out -> pages.faults(work, viewer, out), response);
    }

    @PostMapping(HOME + "/{work}/enter")
    String enter(@PathVariable String work, Viewer viewer) {
        imports.require(viewer);
        return "redirect:" + HOME + "/" + imports.enter(work, viewer);
    }

    private ModelAndView view() {
        return new ModelAndView("roster/import").addObject("tables", pages.tables());
    }
}
