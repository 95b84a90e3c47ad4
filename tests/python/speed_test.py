"""Holds the cost of the package against that of the bare calls, both measured in the same run."""
import ctypes
import os
import time
import unittest

import orgraph
from orgraph import _mirror

TRIES = 7


def least(work):
    """The least processor time of some tries, in seconds."""
    times = []
    for _ in range(TRIES):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def repeated(call, count=20_000):
    def work():
        for _ in range(count):
            call()

    return least(work) / count


def bare(name):
    """The function of the library as ctypes calls it, with argtypes and nothing else."""
    function = getattr(ctypes.CDLL(orgraph.library_path), name)
    function.restype, function.argtypes = _mirror.FUNCTIONS[name]
    return function


def wide(count):
    """A company of one superior with `count` posts below, each held by somebody."""
    posts = ",".join(f'{{"id":"post-{i}","title":"岗位{i}","department":"d","reports_to":"top"}}' for i in range(count))
    people = ",".join(f'{{"id":"p{i}","name":"N{i}","appointments":[{{"post":"post-{i}"}}]}}' for i in range(count))
    return orgraph.read(
        '{"orgraph":1,"departments":[{"id":"d","name":"D"}],'
        '"posts":[{"id":"top","title":"T","department":"d",'
        f'"reports_to":null}},{posts}],'
        f'"people":[{{"id":"boss","name":"B","appointments":[{{"post":"top"}}]}},{people}]}}'
    ).at("2026-11-21")


class Speed(unittest.TestCase):
    def test_a_small_call_costs_little_more_than_ctypes(self):
        today = orgraph.load(os.path.join(os.environ["ORGRAPH_TEST_DATA"], "xinghe.json")).at("2026-11-21")
        post, person = today.post("sales-director"), today.person("li-na")
        above = today.post("gm")
        calls = {
            "reports_to": (bare("orgraph_reports_to"), (today._c, post.number), lambda: post.reports_to),
            "main_post": (bare("orgraph_main_post"), (today._c, person.number), lambda: person.main_post),
            "is_away": (bare("orgraph_is_away"), (today._c, person.number), lambda: person.is_away),
            "name": (bare("orgraph_node_name"), (today._c, post.number), lambda: post.name),
            "is_above": (bare("orgraph_is_above"), (today._c, above.number, post.number), lambda: above.is_above(post)),
        }
        ratios = {}
        for name, (function, arguments, ours) in calls.items():
            floor = repeated(lambda: function(*arguments))
            taken = repeated(ours)
            ratios[name] = taken / floor
            print(f"{name}: {taken * 1e9:.0f} ns, bare {floor * 1e9:.0f} ns, ratio {taken / floor:.2f}")
        self.assertLess(sorted(ratios.values())[len(ratios) // 2], 2.5, ratios)

    def test_a_long_list_comes_over_in_one_go(self):
        day = wide(100_000)
        top, boss = day.post("top"), day.person("boss")
        self.assertEqual(len(top.subordinates()), 100_000)
        ids = top.subordinates().ids
        self.assertEqual((len(ids), ids[0], ids[-1]), (100_000, "post-0", "post-99999"))
        numbers = least(lambda: top.subordinates().numbers)
        texts = least(lambda: top.subordinates().ids)
        people = least(lambda: boss.subordinates().numbers)
        one_by_one = least(lambda: [post.id for post in top.subordinates()])
        print(
            f"100,000 subordinates: numbers {numbers * 1e3:.2f} ms, ids {texts * 1e3:.2f} ms,"
            f" people {people * 1e3:.2f} ms, ids one by one {one_by_one * 1e3:.1f} ms"
        )
        self.assertLess(numbers * 20, one_by_one)
        self.assertLess(texts * 4, one_by_one)


if __name__ == "__main__":
    unittest.main()
