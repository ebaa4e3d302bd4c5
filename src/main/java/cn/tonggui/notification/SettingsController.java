package cn.tonggui.notification;

import cn.tonggui.kernel.Viewer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person is told by mail, and when one is reminded (通知设置). */
@Controller
class SettingsController {

    private final Preferences preferences;
    private final MailMapper mails;
    private final Mail mail;

    SettingsController(Preferences preferences, MailMapper mails, Mail mail) {
        this.preferences = preferences;
        this.mails = mails;
        this.mail = mail;
    }

    @GetMapping("/settings")
    ModelAndView page(Viewer viewer) {
        return page(PreferenceForm.of(preferences.of(viewer)), viewer);
    }

    @PostMapping("/settings")
    ModelAndView keep(@RequestParam Map<String, String> fields, Viewer viewer, RedirectAttributes next) {
        PreferenceForm form = PreferenceForm.read(fields, preferences.of(viewer), mail);
        if (form.problem() != null) {
            ModelAndView page = page(form, viewer);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        preferences.keep(form.typed(), viewer);
        next.addFlashAttribute("saved", true);
        return new ModelAndView("redirect:/settings");
    }

    private ModelAndView page(PreferenceForm form, Viewer viewer) {
        return new ModelAndView("notification/settings")
                .addObject("form", form)
                .addObject("kinds", NoticeKind.values())
                .addObject("ways", Way.values())
                .addObject("mailOn", mail.on())
                .addObject("domains", mail.domains())
                .addObject("failed", mails.failed(viewer.id().value()))
                .addObject("mayKeep", viewer.mayAct());
    }
}
