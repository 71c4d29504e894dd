#!/bin/sh
# Makes model/ner.bin from the data folder. From the root of the repository:
#
#     trainer/ner/train.sh ../shared/data
#
# About two hours on two cores that do nothing else. Seeds are fixed, but the length of a stage is a time, so that another
# machine makes another model; model/ner.md tells what this one cost.
set -eu
data=$1
work=trainer/work
models=$work/models
ner=trainer/ner
mkdir -p $models
cargo run --release -p trainer -- dump "$data" $work/dump
python $ner/pretrain.py --out $models/encoder.pt --minutes 45
# Twice the same: "dev" knows nothing of the development sets and is measured on them; "all" learns from them too and ships.
for seed in 1 2; do
    python $ner/finetune.py --encoder $models/encoder.pt --out $models/dev$seed.pt --seed $seed
    python $ner/finetune.py --encoder $models/encoder.pt --out $models/all$seed.pt --seed $((seed + 2)) --everything
done
label() { # STAGE CORPUS TOKENS DOMAIN
    python $ner/label.py --teachers $models/$1?.pt --corpus $2 --tokens $3 --domain $4 --out $models/$1-$2.npy
}
labels() { # STAGE
    for corpus in ant1 ant2 arwiki; do echo --labels $corpus $models/$1-$corpus.npy; done
}
label dev ant1 800000 news
label dev ant2 2000000 news
label dev arwiki 1300000 any
label all ant1 800000 news
label all ant2 2000000 news
label all arwiki 1300000 aqmar
python $ner/distill.py --teacher $models/dev1.pt $(labels dev) --minutes 13 --out $models/dev.pt
python $ner/distill.py --teacher $models/all1.pt $(labels all) --minutes 20 --everything --out $models/all.pt
python $ner/export.py --student $models/all.pt --measured $models/dev.pt --out model/ner.bin
