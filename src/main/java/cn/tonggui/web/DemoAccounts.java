package cn.tonggui.web;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented people of profile demo, to sign in as with one press. Exists in that profile only. */
@Component
@Profile("demo")
class DemoAccounts {

    static final String PASSWORD = "Tonggui-demo-2026";

    record Choice(String username, String name, String post) {}

    record Place(String name, List<Choice> choices) {}

    private final Organisation organisation;
    private final MessageSource messages;

    DemoAccounts(Organisation organisation, MessageSource messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    /** In the order of the organisations; accounts without a person come last. */
    List<Place> byPlace() {
        List<Account> accounts =
                organisation.accounts().stream().filter(Account::enabled).toList();
        Map<PersonId, Person> people = organisation
                .people(accounts.stream().map(Account::id).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        List<Place> places = new ArrayList<>();
        for (Unit unit : organisation.units()) {
            List<Choice> here = accounts.stream()
                    .filter(a -> people.containsKey(a.id())
                            && people.get(a.id()).unit().equals(unit.code()))
                    .map(a -> new Choice(
                            a.username(), a.name(), people.get(a.id()).post()))
                    .sorted(Comparator.comparing(Choice::username))
                    .toList();
            add(places, unit.name(), here);
        }
        List<Choice> others = accounts.stream()
                .filter(a -> !people.containsKey(a.id()))
                .map(a -> new Choice(a.username(), a.name(), words("account." + a.kind())))
                .toList();
        add(places, words("sign-in.others"), others);
        return places;
    }

    private static void add(List<Place> places, String name, List<Choice> choices) {
        if (!choices.isEmpty()) {
            places.add(new Place(name, choices));
        }
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
