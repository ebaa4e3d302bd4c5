package cn.tonggui.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an election of the demo data has to say on paper, rich and full. */
final class ElectionWords {

    private ElectionWords() {}

    /** @param type of the election and {@code office} of the ballot, as flags say them */
    static Map<String, Object> rich(String type, String office) {
        Map<String, Object> words = new HashMap<>(texts());
        words.put("type_" + type, true);
        words.put("office_" + office, true);
        Set.of(
                        "timing_extend",
                        "round_committee",
                        "outcome_tie",
                        "rule_win_base_DUE_ELIGIBLE",
                        "rule_quorum_mode_GTE",
                        "rule_tie_mode_PLURALITY",
                        "rule_illegible_ABSTAIN",
                        "rule_writeIn_overflow_VOID_WRITE_IN",
                        "rule_reduce_consent_GTE_HALF",
                        "rule_noCommittee_mode_EQUAL",
                        "rule_byElection_mode_DIFF")
                .forEach(flag -> words.put(flag, true));
        words.put("timeline", rows("what", "报送换届请示", "day", "2026年11月28日"));
        words.put("nominations", rows("person", "陶永康", "named", "11"));
        words.put("shortlisted", rows("person", "陶永康", "named", "11", "words", "连任人选，熟悉线路车间情况"));
        words.put("candidateList", rows("person", "骆长河", "office", "委员", "words", "男，1980年生，2006年入党，副主任（安全）"));
        for (String key :
                List.of("organisationOpinions", "disciplineOpinions", "safetyOpinions", "personnelOpinions")) {
            words.put(key, rows("person", "樊大勇", "opinion", "同意", "words", "2025年“两违”一次，不影响提名"));
        }
        words.put("roll", rows("name", "曾庆余", "category", "正式党员", "right", "有", "exempt", "卧床或长期生活不能自理"));
        words.put("ballot", rows("name", "欧阳𠮷"));
        words.put("blanks", rows("name", ""));
        words.put("lines", rows("name", "温雅", "yes", "6", "no", "3", "abstain", "1"));
        words.put("writeIns", rows("name", "姜玉芬", "votes", "1"));
        words.put("corrections", rows("figure", "温雅 赞成票", "was", "6", "becomes", "5"));
        words.put("signed", rows("name", "韩铁民", "when", "2027年2月23日 16:05"));
        words.put("invalidReasons", rows("cause", "所选人数多于应选", "count", "1"));
        words.put(
                "rounds",
                rows(
                        "round",
                        "选举支部委员会委员",
                        "eligible",
                        "11",
                        "present",
                        "10",
                        "issued",
                        "10",
                        "returned",
                        "10",
                        "valid",
                        "10",
                        "invalid",
                        "0"));
        words.put("electedList", rows("person", "陶永康", "office", "书记", "votes", "10"));
        words.put("divisions", rows("person", "苗立春", "office", "组织委员", "duty", "党员发展、党费和换届材料"));
        words.put("appointments", rows("person", "陶永康", "office", "书记"));
        words.put("handedItems", rows("item", "印章", "words", "支部委员会印章一枚"));
        words.put("archiveList", rows("piece", "换届请示", "found", "云岭线路车间党支〔2026〕1号", "state", "齐", "note", ""));
        words.putAll(Wording.has(words));
        return words;
    }

    private static Map<String, Object> texts() {
        String all = """
            unit=云岭线路车间党支部;approver=青石工务段党委;day=2026年11月22日;year=2026;number=云岭线路车间党支〔2026〕1号;
            title=关于云岭线路车间党支部2027年换届选举的请示;subject=云岭线路车间党支部2027年换届选举;caseNumber=B03-HJ-2026-01;
            termFrom=2024年2月28日;termUntil=2027年2月27日;termSeats=5;fullMembers=13;probationary=1;way=函;receiver=陶永康;
            receiptDay=2026年8月31日;receipt=已收到，按时办理;remindNote=你支部有党员长期卧病，请提前核查到会情况;
            extendReason=重大施工任务;extendWords=春季集中修期间全员在岗;extendUntil=2027年6月30日;extendedUntil=2027年6月30日;opinion=同意;
            meetingDay=2027年2月23日;meetingTime=14时30分;meetingPlace=车间二楼会议室;seats=5;approvedSeats=5;deputySeats=1;spare=1;
            agenda=审议支部工作报告，选举新一届支部委员会;requestWords=本次换届与年度总结一并安排;nominationWay=党小组提名;
            methodNotes=投票时按座位顺序依次进行;nominatedBy=12;shortlistWords=支委会到会五人，一致同意;deviation=兼顾班组分布;
            candidatesWords=均满一年党龄;host=陶永康;recorder=姜玉芬;tellers=姜玉芬、裴小虎;scrutineers=韩铁民、翟文涛;
            chiefScrutineer=韩铁民;correctionNo=1;edition=2;correctionRound=第 1 次投票：选举委员，选委员 5 名;correctionReason=第七张选票唱错;correctionTold=当选：温雅;hostWords=散会前提醒党费;ballotSeats=5;roundWords=第一次投票（选举支部委员会委员）;roundSeats=5;
            roundDue=11;roundPresent=10;roundIssued=10;roundReturned=10;roundValid=9;roundInvalid=1;
            announcedAt=2月23日17时10分;bagNo=YL-2027-001;keeper=邹晓芸;eligible=11;present=10;
            quorumWords=应到11人，实到10人，10×5=50≥11×4=44，达到五分之四。;resultWords=温雅为另选产生后再次投票当选;termBegins=2027年2月23日;
            termEnds=2030年2月22日;appointReason=书记调离，暂无合适人选;handOverDay=2027年3月10日;takeOverWords=与清单相符;
            oldSecretaryName=陶永康;newSecretaryName=陶永康;shelf=QS-2027-013;rule_tie_maxRounds=3;rule_reduce_maxShortfall=1;
            rule_reduce_minSize=3""";
        Map<String, Object> words = new HashMap<>();
        for (String one : all.split(";")) {
            words.put(one.substring(0, one.indexOf('=')).strip(), one.substring(one.indexOf('=') + 1));
        }
        return words;
    }

    /** Six rows alike. */
    private static List<Map<String, Object>> rows(Object... cells) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("row", i);
            for (int c = 0; c < cells.length; c += 2) {
                row.put(cells[c].toString(), cells[c + 1]);
            }
            rows.add(row);
        }
        return rows;
    }
}
