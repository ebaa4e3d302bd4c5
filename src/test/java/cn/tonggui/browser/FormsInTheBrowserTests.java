package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Spreadsheet;
import cn.tonggui.testing.Walker;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Filling a form: what appears, what is refused at its place, what is never lost. */
@BrowserTest
class FormsInTheBrowserTests {

    private static final String START = "/start/practical-matter";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void askedFieldsAppearWithoutLosingWhatIsTyped(Screen screen) {
        Visitor secretary = acceptance(screen, "宿舍太冷");
        secretary.fill("受理意见", "先问清是哪间");
        assertThat(secretary.field("期限")).hasCount(0);

        secretary.tick("限期办");

        assertThat(secretary.field("期限")).isVisible();
        assertThat(secretary.field("受理意见")).hasValue("先问清是哪间");
        assertThat(secretary.form().getByLabel("限期办")).isFocused();

        secretary.fill("期限", "2026-12-05");
        secretary.tick("解释");
        assertThat(secretary.field("解释内容")).isVisible();
        assertThat(secretary.field("期限")).hasCount(0);
        secretary.tick("立办");
        assertThat(secretary.field("受理意见")).hasValue("先问清是哪间");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aChosenWorkbookFillsTheFieldsAndWhatIsTypedStays(Screen screen) {
        byte[] workbook = new Spreadsheet()
                .sheet("作者", "分工", "占比")
                .row("设计", "60")
                .sheet("效益", "年效益", "投入")
                .row("12.5", "3")
                .bytes();
        Visitor worker = visitors.arrive(screen, "mengfanshi").open("/start/trial-scoring");
        worker.fill("名称", "轨缝尺");
        worker.fill("投入", "2");

        worker.at("#f-sheet").setInputFiles(new FilePayload("月报.xlsx", XLSX, workbook));

        assertThat(worker.at("#filled")).containsText("投入：页面上是“2”，表格里是“3”");
        assertThat(worker.at("#f-benefit")).hasValue("12.5");
        assertThat(worker.at("#f-cost")).hasValue("2");
        assertThat(worker.at("#f-authors-0-share")).hasValue("60");
        assertThat(worker.at("#draft")).containsText("草稿已自动保存");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aRefusedFormKeepsEverythingAndTellsWhatIsMissing(Screen screen) {
        Visitor worker = visitors.arrive(screen, "mengfanshi").expecting(422).open(START);
        worker.fill("诉求", "只写了诉求");
        worker.attach("photos", "kept.png");
        worker.pick("类别", "", "劳动保护");

        worker.press("提交");

        Locator summary = worker.at("#errors");
        assertThat(summary).containsText("还差 1 处");
        assertThat(summary).isFocused();
        assertThat(summary).isInViewport();
        assertThat(worker.field("标题")).hasAttribute("aria-invalid", "true");
        assertThat(worker.field("诉求")).hasValue("只写了诉求");
        assertThat(worker.at("#f-category-box")).containsText("劳动保护");
        assertThat(worker.keptFile("photos", "kept.png").getByRole(com.microsoft.playwright.options.AriaRole.CHECKBOX))
                .isChecked();

        summary.locator("a").click();
        assertThat(worker.field("标题")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"签到表.tif", "报表.exe"})
    void aForbiddenKindOfFileIsAnsweredAtItsPlace(String name) {
        Visitor worker =
                visitors.arrive(Screen.PHONE, "mengfanshi").expecting(422).open(START);
        worker.fill("标题", "传个附件");

        worker.attach(
                "photos", new FilePayload(name, "application/octet-stream", "MZ".getBytes(StandardCharsets.UTF_8)));

        Locator row = worker.keptFile("photos", name);
        assertThat(row).containsText("不支持 " + name.substring(name.indexOf('.')) + "，请另存为 PDF 或 JPG 再传");
        assertThat(row.locator("input")).hasCount(0);
        assertThat(worker.field("标题")).hasValue("传个附件");
    }

    @Test
    void aPhotoStandsInTheListAndCanBeTakenOff() {
        Visitor worker = visitors.arrive(Screen.PHONE, "baiguizhi").open(START);
        worker.fill("标题", "更衣柜锁坏了");
        worker.fill("诉求", "九号柜的锁坏了半个月。");
        worker.attach("photos", "wrong.png");
        worker.attach("photos", "right.png");

        worker.keptFile("photos", "wrong.png").getByLabel("保留").uncheck();
        worker.press("提交");

        assertThat(worker.page()).hasURL(Pattern.compile("/cases/"));
        worker.sees("right.png");
        assertThat(worker.at("main")).not().containsText("wrong.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dengchanglin", "dcl", "长林"})
    void aPersonIsFoundByName(String words) {
        Visitor secretary = acceptance(Screen.DESKTOP, "手套不够用");
        secretary.tick("立办");

        Locator options = secretary.search("责任人", words);
        assertThat(options).hasText(new Pattern[] {Pattern.compile("邓长林 · ")});
        secretary.page().keyboard().press("Enter");

        assertThat(secretary.at("#f-owner-box .item")).containsText("邓长林");
        assertThat(options.locator("visible=true")).hasCount(0);
    }

    @Test
    void whoHasChosenWritesOnUndisturbed() {
        Visitor secretary = acceptance(Screen.DESKTOP, "水壶漏水");
        secretary.tick("立办");
        assertThat(secretary.at("#f-owner-box .ts-control")).isVisible();
        secretary.at("#f-owner").evaluate("list => list.tomselect.settings.refreshThrottle = 1000");

        Locator options = secretary.search("责任人", "邓");
        options.filter(new Locator.FilterOptions().setHasText("邓长林")).click();
        secretary.field("受理意见").focus();
        secretary.page().waitForTimeout(1100); // the letters would have been searched for by now

        assertThat(secretary.field("受理意见")).isFocused();
        assertThat(options.locator("visible=true")).hasCount(0);
    }

    private Visitor acceptance(Screen screen, String subject) {
        return new Acceptance(visitors, walker, people).of(screen, subject);
    }
}
