package cn.tonggui.sheet;

import cn.tonggui.testing.Spreadsheet;
import java.util.List;

/** A small workbook as it is expected, and what was found wrong in one. */
final class SheetSamples {

    private SheetSamples() {}

    static final List<SheetLayout> LAYOUTS = List.of(
            new SheetLayout(
                    "人员",
                    List.of(
                            column("person", "工号", true),
                            column("name", "姓名", true),
                            new SheetLayout.Column("sex", "性别", true, "", List.of("男", "女")),
                            column("on", "到岗日期", false))),
            new SheetLayout("单位", List.of(column("code", "代码", true))));

    private static SheetLayout.Column column(String key, String title, boolean required) {
        return new SheetLayout.Column(key, title, required, "", List.of());
    }

    /** Two sheets, rows 2 and 3 of the first filled. */
    static Spreadsheet book() {
        return new Spreadsheet()
                .sheet("单位", "代码")
                .row("B01")
                .sheet("人员", "工号", "姓名", "性别", "到岗日期")
                .row("1", "赖晓军", "男", "2020-01-01")
                .row("2", "秦守信", "女", "");
    }

    static List<String> words(SheetContent content) {
        return content.faults().stream()
                .map(fault -> fault.sheet() + " " + fault.cell() + " " + fault.code())
                .toList();
    }
}
